import { readFileSync } from 'node:fs';
import { sharedPath } from '../../support/shared.ts';
import type { TruthArea } from '../differential/truth.ts';
import { writeCase } from '../differential/writeCase.ts';

export interface BaseFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly areas: readonly TruthArea[] | null;
}

/** Real files, the long ones only as far as `lines`. */
const REAL: readonly (readonly [string, number])[] = [
  ['deliveries/berlin_ewr_2022-06_plr__excerpt.csv', 99],
  ['deliveries/berlin_gssa2022_plr__excerpt.csv', 99],
  ['deliveries/berlin_lor_schluesselsystematik_01__full.csv', 99],
  ['deliveries/koeln_btw2013_stadtteil_source__excerpt.csv', 99],
  ['deliveries/konstanz_historisch_stadtteile__excerpt.csv', 99],
  ['deliveries/konstanz_stadtteile__excerpt.csv', 99],
  ['deliveries/vaterstetten_quartale__excerpt.csv', 99],
  ['deliveries/vaterstetten_wahllokale__excerpt.csv', 99],
  ['berlin/population_age_sex_2016.csv', 30],
  ['berlin/population_migration_2019.csv', 30],
  ['berlin/mss_planungsraeume_2013_2019.csv', 40],
  ['flensburg/sozialatlas_long.csv', 60],
  ['koeln/bevoelkerung_2005_2012.csv', 60],
  ['koeln/bt2013_result_stadtteil.csv', 20],
];

/** The files that the mutations start from: real ones where the shared data are there, and always written ones. */
export async function baseFiles(written: number): Promise<BaseFile[]> {
  const files: BaseFile[] = [];
  for (const [path, lines] of REAL) {
    const full = sharedPath('data', path);
    if (full === null) continue;
    const text = readFileSync(full)
      .toString('latin1')
      .split(/(?<=\n)/)
      .slice(0, lines)
      .join('');
    files.push({ name: path.replace(/.*\//, ''), bytes: new Uint8Array(Buffer.from(text, 'latin1')), areas: null });
  }
  for (let seed = 0; seed < written; seed++) {
    const it = await writeCase(1_000_000 + seed, { fault: 'none' });
    files.push({ name: it.fileName, bytes: it.bytes, areas: it.areas });
  }
  return files;
}
