import { readFileSync } from 'node:fs';
import type { CompositeInput } from '../../../src/engine/composite/compositeInput.ts';
import { sharedPath } from '../../support/shared.ts';

export interface BerlinEdition {
  readonly input: CompositeInput;
  readonly statusClasses: readonly string[];
  readonly dynamicsClasses: readonly string[];
  readonly statusIndex: readonly (number | null)[];
}

const path = sharedPath('data', 'berlin', 'mss_planungsraeume_2013_2019.csv');
export const BERLIN_MISSING = path === null;

/** One edition of Berlin's monitoring as published: raw shares, classes, index. */
export function berlinEdition(edition: string): BerlinEdition {
  const [header, ...lines] = readFileSync(path!, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const rows = lines.filter((cells) => cells[header!.indexOf('edition')] === edition);
  const text = (name: string): string[] => rows.map((cells) => cells[header!.indexOf(name)]!);
  const numbers = (name: string): (number | null)[] => text(name).map((cell) => (cell === '' ? null : Number(cell)));
  const columns = ['S1', 'S2', 'S3', 'S4', 'D1', 'D2', 'D3', 'D4'];
  return {
    input: {
      areas: text('id'),
      population: { values: numbers('einwohner') },
      columns: new Map(columns.map((name) => [name, { values: numbers(name) }])),
      edition,
    },
    statusClasses: text('status_klasse'),
    dynamicsClasses: text('dynamik_klasse'),
    statusIndex: numbers('status_index_off'),
  };
}
