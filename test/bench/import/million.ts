import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCatalogue } from '../../../src/usecases/system/openCatalogue.ts';

const AREAS = 500;
const MEASURES = 20;
const MONTHS = 100;

export interface Million {
  readonly csv: string;
  readonly boundary: string;
  /** The same cells as the database's own rows, for `\copy`. */
  readonly rows: string;
  readonly cells: number;
}

/** A million cells in the long form: 500 areas, 20 measures, 100 months, smooth series, one cell in a hundred suppressed. */
export function writeMillion(folder: string): Million {
  const measures = [...openCatalogue().measures.values()]
    .filter(({ kind, timing }) => kind === 'count' && timing === 'flow')
    .slice(0, MEASURES)
    .map(({ id }) => id);
  if (measures.length < MEASURES) throw new Error('too few flows in the catalogue');
  const lines = ['area,measure,period,value\n'];
  const rows: string[] = [];
  let line = 1;
  measures.forEach((measure) => {
    for (let month = 0; month < MONTHS; month++) {
      const period = `${2010 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      for (let area = 1; area <= AREAS; area++) {
        line++;
        const missing = (area * 7 + month * 3) % 100 === 0;
        const value = 40 + (area % 60) * 3 + (month % 5);
        lines.push(`${area + 1000},${measure},${period},${missing ? 'suppressed' : value}\n`);
        rows.push(`99999777,1,${measure},${period},${area},${missing ? '' : value},${missing ? 1 : 0},${line},4\n`);
      }
    }
  });
  const features = Array.from({ length: AREAS }, (_, i) => {
    const [x, y] = [8 + (i % 25) * 0.005, 51 + Math.floor(i / 25) * 0.005];
    return {
      type: 'Feature',
      properties: { key: String(i + 1001), name: `Gebiet ${i + 1001}`, level: 'stadtteil' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [x, y],
            [x + 0.005, y],
            [x + 0.005, y + 0.005],
            [x, y + 0.005],
            [x, y],
          ],
        ],
      },
    };
  });
  const path = (name: string): string => join(folder, name);
  writeFileSync(path('million.csv'), lines.join(''));
  writeFileSync(path('rows.csv'), rows.join(''));
  writeFileSync(path('gebiete.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
  return { csv: path('million.csv'), boundary: path('gebiete.geojson'), rows: path('rows.csv'), cells: rows.length };
}
