import type { SegregationAnswer } from '../../usecases/segregation/readSegregation.ts';
import type { CsvCell } from './writeCsv.ts';

export const SEGREGATION_HEADER = [
  'group',
  'index',
  'index_title',
  'dimension',
  'period',
  'value',
  'status',
  'lower',
  'upper',
  'bias_corrected',
  'expected_by_chance',
  'p',
] as const;

/** Segregation as one row per group, index and period; indices of all groups together have no group. */
export function* segregationRows({ series }: SegregationAnswer): Generator<CsvCell[]> {
  for (const one of series)
    for (const [at, period] of one.periods.entries())
      yield [
        one.group,
        one.index,
        one.title,
        one.dimension,
        period,
        one.values[at]!,
        one.reasons[at] ?? 'ok',
        one.lower[at]!,
        one.upper[at]!,
        one.biasCorrected[at]!,
        one.expected[at]!,
        one.p[at]!,
      ];
}
