import type { DecouplingAnswer } from '../../usecases/decoupling/decouplingAnswer.ts';
import type { CsvCell } from './writeCsv.ts';

export const DECOUPLING_HEADER = [
  'indicator',
  'area',
  'area_name',
  'year',
  'class',
  'marks',
  'value',
  'gap',
  'change_per_year',
  'change_lower',
  'change_upper',
  'unit',
  'raw_change',
  'band',
  'onset',
  'onset_from',
  'onset_to',
  'q',
  'score',
  'direction',
  'smallest_drift',
  'information',
  'missing_years',
  'odd_years',
  'reasons',
  'sentence',
] as const;

/** Flags as one row per indicator and area. */
export function* decouplingRows({ results }: Pick<DecouplingAnswer, 'results'>): Generator<CsvCell[]> {
  for (const { indicators, unit, year, areas } of results)
    for (const area of areas)
      yield [
        indicators.join('+'),
        area.key,
        area.name,
        year,
        area.class,
        area.marks.join(' '),
        area.value,
        area.gap,
        area.change?.estimate ?? null,
        area.change?.lower ?? null,
        area.change?.upper ?? null,
        unit,
        area.rawChange,
        area.band,
        area.onset?.year ?? null,
        area.onset?.from ?? null,
        area.onset?.to ?? null,
        area.q,
        area.score,
        area.direction,
        area.smallestDrift,
        area.information,
        area.missing.map(({ year: one, reason }) => `${one}:${reason}`).join(' '),
        area.oddYears.join(' '),
        area.reasons.map(({ code }) => code).join(' '),
        area.sentence,
      ];
}
