import type { SumLine } from '../values/symbolEvidence.ts';
import type { RowSum, SumGrid } from './rowSums.ts';

/** The rows of a table as sums in which a doubtful symbol may stand; other doubts and gaps are unknown parts. */
export function* sumLines(grid: SumGrid, sums: readonly RowSum[], doubt: number): Generator<SumLine> {
  for (const { total, from, to } of sums) {
    for (const { values, doubts } of grid.rows) {
      const part = (i: number): number | 'symbol' | null =>
        doubts[i] === doubt ? 'symbol' : doubts[i] !== 0 || Number.isNaN(values[i]!) ? null : values[i]!;
      const parts: (number | 'symbol' | null)[] = [];
      for (let i = from; i <= to; i++) parts.push(part(i));
      yield { parts, total: part(total) };
    }
  }
}
