import type { IndexDescription } from '../../core/segregation/registry/indexDescription.ts';
import type { IndexInference } from './inferSegregation.ts';

/** One index of one group (or of all groups together: `group` = null) over time. */
export interface SegregationSeries {
  readonly group: string | null;
  /** Set and name: "oneGroup.dissimilarity". */
  readonly index: string;
  readonly title: string;
  readonly dimension: IndexDescription['dimension'];
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
  readonly reasons: readonly (string | null)[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
  readonly biasCorrected: readonly (number | null)[];
  /** What the index would be by chance alone. */
  readonly expected: readonly (number | null)[];
  readonly p: readonly (number | null)[];
}

/** Series of some indices out of the inference of every period: `results[period][index]`. */
export function segregationSeries(
  group: string | null,
  indices: readonly IndexDescription[],
  periods: readonly string[],
  results: readonly (readonly IndexInference[])[],
): SegregationSeries[] {
  return indices.map(({ set, name, german, dimension }, at) => {
    const column = <T>(pick: (one: IndexInference) => T): T[] => results.map((period) => pick(period[at]!));
    return {
      group,
      index: `${set}.${name}`,
      title: german,
      dimension,
      periods,
      values: column(({ estimate }) => estimate),
      reasons: column(({ reason }) => reason),
      lower: column(({ interval }) => interval?.[0] ?? null),
      upper: column(({ interval }) => interval?.[1] ?? null),
      biasCorrected: column(({ biasCorrected }) => biasCorrected),
      // How mixed a city is does not depend on who lives where: there is nothing to test.
      expected: column(({ expected }) => (dimension === 'diversity' ? null : expected)),
      p: column(({ p }) => (dimension === 'diversity' ? null : p)),
    };
  });
}
