/**
 * Which unknowns of a linear system follow from it with certainty? `equations` lists the unknowns of each equation with
 * coefficient +1 for the first kind and -1 for the whole; the right-hand sides do not matter.
 */
export function determinedUnknowns(unknowns: number, equations: readonly (readonly [number, number][])[]): number[] {
  const rows = equations.map((equation) => {
    const row = new Float64Array(unknowns);
    for (const [unknown, coefficient] of equation) row[unknown] = coefficient;
    return row;
  });
  const pivots: [Float64Array, number][] = [];
  for (const row of rows) {
    for (const [pivotRow, column] of pivots) subtract(row, pivotRow, row[column]!);
    const column = row.findIndex((value) => Math.abs(value) > 1e-9);
    if (column === -1) continue;
    const scale = row[column]!;
    for (let c = 0; c < unknowns; c += 1) row[c]! /= scale;
    for (const [pivotRow] of pivots) subtract(pivotRow, row, pivotRow[column]!);
    pivots.push([row, column]);
  }
  return pivots
    .filter(([row]) => row.reduce((count, value) => count + (Math.abs(value) > 1e-9 ? 1 : 0), 0) === 1)
    .map(([, column]) => column);
}

function subtract(row: Float64Array, other: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let c = 0; c < row.length; c += 1) row[c]! -= factor * other[c]!;
}
