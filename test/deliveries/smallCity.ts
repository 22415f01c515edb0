import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { putBoundary } from '../../src/usecases/boundaries/putBoundary.ts';
import { putCity } from '../../src/usecases/cities/putCity.ts';
import type { EngineContext } from '../../src/usecases/system/engineContext.ts';
import { cell } from '../geo/geojsonOf.ts';

/** An invented city of a few rectangles, and one without any areas. */
export const SMALL_CITY = '99999001';
export const EMPTY_CITY = '99999002';
/** A city of twelve quarters in two rows: enough of them to know what is ordinary. */
export const ROW_CITY = '99999003';

type Place = readonly [column: number, row: number, width?: number, height?: number];

function area(level: string, key: string, place: Place): Feature<Polygon> {
  const name = level === 'stadtbezirk' ? `Bezirk ${key}` : `Stadtteil ${key}`;
  return {
    type: 'Feature',
    properties: { key, name, level },
    geometry: { type: 'Polygon', coordinates: [cell(...place)] },
  };
}

function collection(features: readonly Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] };
}

/** Gebietsstand „alt“ (until 2019): the key 03 stands on both levels. */
export const OLD_AREAS = collection([
  area('stadtbezirk', '1', [0, 0, 2, 1]),
  area('stadtbezirk', '2', [0, 1, 2, 1]),
  area('stadtbezirk', '03', [2, 0, 1, 2]),
  area('stadtteil', '0101', [0, 0]),
  area('stadtteil', '0102', [1, 0]),
  area('stadtteil', '0201', [0, 1]),
  area('stadtteil', '0202', [1, 1]),
  area('stadtteil', '03', [2, 0, 1, 2]),
]);

/** Gebietsstand „neu“ (from 2020): two districts, and other keys for two of the four quarters. */
export const NEW_AREAS = collection([
  area('stadtbezirk', '1', [0, 0, 2, 1]),
  area('stadtbezirk', '2', [0, 1, 2, 1]),
  area('stadtteil', '0101', [0, 0]),
  area('stadtteil', '0103', [1, 0]),
  area('stadtteil', '0201', [0, 1]),
  area('stadtteil', '0203', [1, 1]),
]);

/** Makes the city with both of its boundary versions. */
export async function makeSmallCity(engine: EngineContext, ags = SMALL_CITY): Promise<void> {
  await putCity(engine, ags, 'Kleinstadt');
  for (const [id, areas, validity] of [
    ['alt', OLD_AREAS, { validTo: '2019-12-31' }],
    ['neu', NEW_AREAS, { validFrom: '2020-01-01' }],
  ] as const) {
    const result = await putBoundary(engine, {
      ags,
      id,
      fileName: `${id}.geojson`,
      bytes: Buffer.from(JSON.stringify(areas)),
      ...validity,
    });
    if (result.stored !== 'created') throw new Error(`${id}: ${result.findings[0]?.message}`);
  }
}

/** Quarters 01 to 12 and the two districts A and B above them. */
export async function makeRowCity(engine: EngineContext): Promise<void> {
  await putCity(engine, ROW_CITY, 'Reihenstadt');
  const quarters = Array.from({ length: 12 }, (_, n) =>
    area('stadtteil', String(n + 1).padStart(2, '0'), [n % 6, Math.floor(n / 6)]),
  );
  const result = await putBoundary(engine, {
    ags: ROW_CITY,
    id: 'reihe',
    fileName: 'reihe.geojson',
    bytes: Buffer.from(
      JSON.stringify(
        collection([area('stadtbezirk', 'A', [0, 0, 6, 1]), area('stadtbezirk', 'B', [0, 1, 6, 1]), ...quarters]),
      ),
    ),
  });
  if (result.stored !== 'created') throw new Error(`reihe: ${result.findings[0]?.message}`);
}
