import { deliveries } from './deliveries.ts';
import { world } from './model/world.ts';
import { boundaryFile } from './output/boundaryFile.ts';
import { longCsv } from './output/longCsv.ts';
import { rows } from './output/rows.ts';
import { truthFile } from './output/truthFile.ts';
import { wideCsv } from './output/wideCsv.ts';

/** Makes the whole city: the text of every file by its path below data/musterstadt. Pure; the same on every call. */
export function musterstadt(): Map<string, string> {
  const city = world();
  const table = rows(city.areas);
  const all = deliveries(city, table);
  return new Map([
    ['gebiete.geojson', boundaryFile(city.areas.all)],
    ...all.wide.map((file): [string, string] => [`lieferungen/${file.file}`, wideCsv(file, table.keys)]),
    ...all.long.map((file): [string, string] => [`lieferungen/${file.file}`, longCsv(file, table.keys)]),
    ['wahrheit.json', truthFile(city, all.recipients, all.under65)],
  ]);
}
