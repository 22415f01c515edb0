import type { RowSum, SumGrid } from './rowSums.ts';

/** How many sums hold if a symbol is zero, and how many leave something over for it. */
export interface SymbolEvidence {
  readonly zero: number;
  readonly missing: number;
  readonly contrary: number;
}

/** Tests a doubtful symbol against the sums of the rows it stands in; rows of nothing but symbols prove nothing. */
export function symbolEvidence(grid: SumGrid, sums: readonly RowSum[], doubt: number): SymbolEvidence {
  let zero = 0;
  let missing = 0;
  let contrary = 0;
  for (const { total, from, to } of sums) {
    for (const row of grid.rows) {
      const whole = row.values[total]!;
      if (row.doubts[total] !== 0 || Number.isNaN(whole)) continue;
      let rest = 0;
      let symbols = 0;
      for (let i = from; i <= to; i++) {
        if (row.doubts[i] === doubt) symbols++;
        else if (row.doubts[i] !== 0) rest = Number.NaN;
        else rest += row.values[i]!;
      }
      if (symbols === 0 || Number.isNaN(rest)) continue;
      const gap = whole - rest;
      if (Math.abs(gap) <= 1e-6 * Math.max(1, Math.abs(whole))) {
        if (rest > 0) zero++;
      } else if (gap > 0) missing++;
      else contrary++;
    }
  }
  return { zero, missing, contrary };
}
