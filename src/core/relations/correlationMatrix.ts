import { checkColumns } from './checkColumns.ts';
import { deviations } from './deviations.ts';
import type { RelationOutcome } from './relationOutcome.ts';

export interface StandardisedColumns {
  /** Row by row, with ones on the diagonal. */
  readonly matrix: Float64Array;
  /** The columns with mean 0 and standard deviation 1 (divisor n − 1). */
  readonly z: readonly Float64Array[];
}

/**
 * Pearson's correlations of every column with every other, and the standardised columns.
 *
 * Formula: rⱼₖ = Σzⱼzₖ/(n − 1), z = (x − mean)/s.
 * Range: −1 … 1, symmetric, exactly 1 on the diagonal. Units: none. Fewer than three rows, or a column of equal values
 * (named by its number): no value.
 * Reference: Pearson (1896), Philosophical Transactions of the Royal Society A 187.
 *
 * @example correlationMatrix([Float64Array.of(1, 2, 3), Float64Array.of(1, 3, 2)]).value.matrix // [1, 0.5, 0.5, 1]
 */
export function correlationMatrix(columns: readonly Float64Array[]): RelationOutcome<StandardisedColumns> {
  checkColumns('correlationMatrix', columns);
  const rows = columns[0]?.length ?? 0;
  if (rows < 3) return { value: null, reason: 'too_few_rows' };
  const z: Float64Array[] = [];
  for (const [column, values] of columns.entries()) {
    const moved = deviations(values);
    if (moved === null) return { value: null, reason: 'constant_column', column };
    let largest = 0;
    for (const value of moved.z) largest = Math.max(largest, Math.abs(value));
    let square = 0;
    for (const value of moved.z) square += (value / largest) ** 2;
    const deviation = largest * Math.sqrt(square / (rows - 1));
    z.push(moved.z.map((value) => value / deviation));
  }
  const size = columns.length;
  const matrix = new Float64Array(size * size);
  for (let j = 0; j < size; j += 1) {
    matrix[j * size + j] = 1;
    for (let k = 0; k < j; k += 1) {
      let sum = 0;
      for (let i = 0; i < rows; i += 1) sum += z[j]![i]! * z[k]![i]!;
      const r = Math.max(-1, Math.min(1, sum / (rows - 1)));
      matrix[j * size + k] = r;
      matrix[k * size + j] = r;
    }
  }
  return { value: { matrix, z } };
}
