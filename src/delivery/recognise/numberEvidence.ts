import { rowSums, type SumGrid } from './rowSums.ts';

/**
 * Which reading of a doubtful column the row sums prove: sums in which doubtful cells stand beside certain ones hold
 * under one reading alone. Sums among doubtful cells hold under both and prove nothing.
 */
export function numberEvidence(grid: SumGrid, doubt: number): { thousands: number; decimal: number } {
  return { thousands: mixedSums(grid, doubt, 1), decimal: mixedSums(grid, doubt, 1 / 1000) };
}

function mixedSums(grid: SumGrid, doubt: number, scale: number): number {
  const doubtful = new Set<number>();
  const rows = grid.rows.map((row) => {
    const values = row.values.map((value, i) => {
      if (row.doubts[i] !== doubt) return value;
      doubtful.add(i);
      return scale === 1 ? value : value / 1000;
    });
    return { line: row.line, values, doubts: row.doubts.map((one) => (one === doubt ? 0 : one)) };
  });
  let held = 0;
  for (const { total, from, to } of rowSums({ width: grid.width, rows })) {
    for (const [r, row] of rows.entries()) {
      let certain = false;
      let open = false;
      let sum = 0;
      for (let i = from; i <= to; i++) {
        sum += row.values[i]!;
        if (row.values[i] === 0) continue;
        if (grid.rows[r]!.doubts[i] === doubt) open = true;
        else certain = true;
      }
      if (grid.rows[r]!.doubts[total] === doubt) open = true;
      else certain = true;
      if (open && certain && Math.abs(sum - row.values[total]!) <= 1e-6 * Math.max(1, Math.abs(sum))) held++;
    }
  }
  return held;
}
