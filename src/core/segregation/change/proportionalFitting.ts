export interface FittedTable {
  /** The fitted table, one list per group. */
  readonly columns: readonly Float64Array[];
  readonly iterations: number;
  /** The largest relative distance of a margin from its target. */
  readonly distance: number;
}

/**
 * Iterative proportional fitting: the table that has the margins of one table and the association of another.
 *
 * Method: rows and columns are scaled in turn until every margin is reached to 1e-12 of its target; only the scaling
 * factors are kept, so that rounding does not pile up in the cells. Null where the margins are not reached in 100,000
 * rounds, as with zeros that no scaling can fill.
 * Shape: seed as one list per group; row targets one per unit, column targets one per group, both of the same sum.
 * Reference: Deming and Stephan (1940), Annals of Mathematical Statistics 11.
 *
 * @example proportionalFitting([Float64Array.of(1, 1), Float64Array.of(1, 1)], Float64Array.of(4, 2), Float64Array.of(3, 3)).columns // [[2, 1], [2, 1]]
 */
export function proportionalFitting(
  seed: readonly Float64Array[],
  rowTargets: Float64Array,
  columnTargets: Float64Array,
): FittedTable | null {
  const rows = rowTargets.length;
  const byRow = new Float64Array(rows).fill(1);
  const byColumn = new Float64Array(seed.length).fill(1);
  const sums = new Float64Array(rows);
  for (let iterations = 1; iterations <= 100_000; iterations += 1) {
    sums.fill(0);
    seed.forEach((column, m) => {
      const factor = byColumn[m]!;
      for (let i = 0; i < rows; i += 1) sums[i]! += column[i]! * factor;
    });
    // After a column step the columns are exact, so the rows say how far the table still is.
    let distance = 0;
    for (let i = 0; i < rows; i += 1) {
      if (rowTargets[i] === 0) byRow[i] = 0;
      else {
        distance = Math.max(distance, Math.abs((byRow[i]! * sums[i]!) / rowTargets[i]! - 1));
        byRow[i] = rowTargets[i]! / sums[i]!;
      }
    }
    if (!Number.isFinite(distance)) return null;
    if (iterations > 1 && distance <= 1e-12) {
      const columns = seed.map((column, m) => column.map((cell, i) => cell * byRow[i]! * byColumn[m]!));
      return { columns, iterations, distance };
    }
    seed.forEach((column, m) => {
      let sum = 0;
      for (let i = 0; i < rows; i += 1) sum += column[i]! * byRow[i]!;
      byColumn[m] = columnTargets[m] === 0 ? 0 : columnTargets[m]! / sum;
    });
  }
  return null;
}
