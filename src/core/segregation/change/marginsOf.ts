/**
 * The margins of a table as shares of its people: units and groups.
 *
 * Range: 0 … 1; both lists add up to 1. Shape: one list per group; there must be people.
 *
 * @example marginsOf([Float64Array.of(1, 1), Float64Array.of(2, 0)]) // { units: [0.75, 0.25], groups: [0.5, 0.5] }
 */
export function marginsOf(columns: readonly Float64Array[]): { units: Float64Array; groups: Float64Array } {
  let total = 0;
  for (const column of columns) for (let i = 0; i < column.length; i += 1) total += column[i]!;
  const units = new Float64Array(columns[0]?.length ?? 0);
  const groups = new Float64Array(columns.length);
  columns.forEach((column, m) => {
    for (let i = 0; i < column.length; i += 1) {
      units[i]! += column[i]! / total;
      groups[m]! += column[i]! / total;
    }
  });
  return { units, groups };
}
