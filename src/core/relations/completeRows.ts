export interface CompleteRows {
  /** The columns, shortened to the rows in which all of them have a value. */
  readonly columns: readonly Float64Array[];
  /** The numbers of these rows in the input. */
  readonly rows: Uint32Array;
}

/**
 * Leaves out every row in which a column has no value, the same rows for all columns.
 *
 * Shape: one mask per column, 1 where its value is known and 0 where it is not; what stands at a 0 is not looked at.
 * Where no row is complete, the columns come back empty. A value that is said to be known and is not finite is refused.
 * Reference: Little and Rubin (2019), Statistical Analysis with Missing Data, 3.2 (complete-case analysis: without bias
 * only where the gaps have nothing to do with the values).
 *
 * @example completeRows([Float64Array.of(1, 2, 3)], [Uint8Array.of(1, 0, 1)]) // { columns: [[1, 3]], rows: [0, 2] }
 */
export function completeRows(columns: readonly Float64Array[], masks: readonly Uint8Array[]): CompleteRows {
  const length = columns[0]?.length ?? 0;
  if (masks.length !== columns.length) throw new RangeError('completeRows requires one mask per column.');
  if (columns.some((column) => column.length !== length) || masks.some((mask) => mask.length !== length))
    throw new RangeError('completeRows requires columns and masks of the same length.');
  const rows: number[] = [];
  for (let row = 0; row < length; row += 1) if (masks.every((mask) => mask[row] !== 0)) rows.push(row);
  const shortened = columns.map((column, k) =>
    Float64Array.from(rows, (row) => {
      const value = column[row]!;
      if (!Number.isFinite(value)) throw new RangeError(`completeRows: value ${row} of column ${k} is ${value}.`);
      return value;
    }),
  );
  return { columns: shortened, rows: Uint32Array.from(rows) };
}
