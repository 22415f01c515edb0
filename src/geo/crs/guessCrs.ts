import proj4 from 'proj4';
import { CRS_DEFINITIONS } from './crsDefinitions.ts';
import { isInGermany } from './isInGermany.ts';

export interface CrsGuess {
  readonly crs: string;
  readonly lon: number;
  readonly lat: number;
  /** The two coordinates have to be exchanged first. */
  readonly swapped: boolean;
}

/** One code of every family of systems that share their coordinates to within a few metres. */
const CANDIDATES = [
  'EPSG:4326',
  'EPSG:25831',
  'EPSG:25832',
  'EPSG:25833',
  'EPSG:4647',
  'EPSG:5650',
  'EPSG:31466',
  'EPSG:31467',
  'EPSG:31468',
  'EPSG:31469',
  'EPSG:3857',
  'EPSG:3035',
  'EPSG:3068',
];

/** The systems in which a point would lie in Germany, and where; first as it is, else with its coordinates exchanged. */
export function guessCrs(x: number, y: number): CrsGuess[] {
  const fitting = (swapped: boolean) =>
    CANDIDATES.flatMap((crs): CrsGuess[] => {
      try {
        const forward = proj4(CRS_DEFINITIONS.get(crs)!, CRS_DEFINITIONS.get('EPSG:4326')!).forward;
        const [lon, lat] = forward(swapped ? [y, x] : [x, y]) as [number, number];
        if (!isInGermany(lon, lat) || !isPlausible(crs, lon, lat)) return [];
        return [{ crs, lon, lat, swapped }];
      } catch {
        return [];
      }
    });
  const straight = fitting(false);
  return straight.length > 0 ? straight : fitting(true);
}

/** Zones reach a good way into their neighbours, but nobody stores a city three zones off; Soldner Berlin is Berlin. */
function isPlausible(crs: string, lon: number, lat: number): boolean {
  if (crs === 'EPSG:3068') return lon > 12.5 && lon < 14.5 && lat > 51.8 && lat < 53;
  const meridian: Readonly<Record<string, number>> = {
    'EPSG:31466': 6,
    'EPSG:31467': 9,
    'EPSG:31468': 12,
    'EPSG:31469': 15,
    'EPSG:25831': 3,
    'EPSG:25832': 9,
    'EPSG:25833': 15,
  };
  return Math.abs(lon - (meridian[crs] ?? lon)) <= 4.5;
}
