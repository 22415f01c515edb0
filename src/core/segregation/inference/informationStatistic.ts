import type { Outcome } from '../../outcome.ts';

/** Counts up to which n·ln n is tabulated. */
const TABLED = 1 << 16;
let table: Float64Array | null = null;

function logTable(): Float64Array {
  table ??= Float64Array.from({ length: TABLED }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));
  return table;
}

/**
 * Mutual information M and Theil's H of a table of counts, for resampling: from sums of n·ln n, which a table holds, so
 * that no logarithm is taken per cell.
 *
 * Formula: M = [Σ x ln x − Σ t ln t − Σ X ln X + T ln T]/T, H = M/E, E = ln T − Σ X ln X/T.
 * Range: as `multigroupMutualInformation` and `multigroupTheilH`; the sums cancel, so about 1e-11 of ln T is exact, which
 * is far below the spread of any resampling. For an estimate take those functions.
 * Shape: columns are groups over all rows; two outcomes, M in nats and H. Without people, or with one group, no value.
 * Reference: Theil (1972), Statistical Decomposition Analysis.
 *
 * @example informationStatistic([Float64Array.of(10, 0), Float64Array.of(0, 10)])[1].value // 1
 */
export function informationStatistic(columns: readonly Float64Array[]): readonly [Outcome, Outcome] {
  const known = logTable();
  const rows = columns[0]?.length ?? 0;
  const totals = new Float64Array(rows);
  let cells = 0;
  let groups = 0;
  let people = 0;
  let used = 0;
  for (let m = 0; m < columns.length; m += 1) {
    const column = columns[m]!;
    let sum = 0;
    for (let i = 0; i < rows; i += 1) {
      const x = column[i]!;
      // A count that is no whole number finds no entry.
      const entry = known[x];
      cells += entry === undefined ? x * Math.log(x) : entry;
      totals[i]! += x;
      sum += x;
    }
    if (sum > 0) {
      used += 1;
      groups += sum * Math.log(sum);
      people += sum;
    }
  }
  if (used < 2) {
    const none = { value: null, reason: people > 0 ? 'one_group' : 'no_population' } as const;
    return [none, none];
  }
  let units = 0;
  for (let i = 0; i < rows; i += 1) {
    const t = totals[i]!;
    const entry = known[t];
    units += entry === undefined ? t * Math.log(t) : entry;
  }
  const all = people * Math.log(people);
  const information = Math.max(0, (cells - units - groups + all) / people);
  return [{ value: information }, { value: (information * people) / (all - groups) }];
}
