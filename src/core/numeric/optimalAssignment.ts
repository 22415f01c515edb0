/**
 * The pairing of rows with columns that has the largest sum of gains.
 *
 * Method: Hungarian algorithm with shortest augmenting paths, rows × rows × columns steps.
 * Shape: gains row by row, no more rows than columns; the result names a column for each row, no column twice. Among
 * pairings of the same sum the algorithm always takes the same one.
 * Reference: Kuhn (1955), Naval Research Logistics Quarterly 2; Jonker and Volgenant (1987), Computing 38.
 *
 * @example optimalAssignment(Float64Array.of(5, 4, 4, 1), 2, 2) // [1, 0]
 */
export function optimalAssignment(gains: Float64Array, rows: number, columns: number): Int32Array {
  if (gains.length !== rows * columns || rows > columns)
    throw new RangeError('optimalAssignment requires a matrix with no more rows than columns.');
  for (const gain of gains)
    if (!Number.isFinite(gain)) throw new RangeError('optimalAssignment requires finite gains.');
  // Prices of rows and columns; column 0 and row 0 are only where a search starts.
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const from = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row;
    let at = 0;
    const shortest = new Float64Array(columns + 1).fill(Infinity);
    const visited = new Uint8Array(columns + 1);
    do {
      visited[at] = 1;
      const current = rowOf[at]!;
      let next = 0;
      let step = Infinity;
      for (let column = 1; column <= columns; column += 1) {
        if (visited[column]) continue;
        const cost = -gains[(current - 1) * columns + column - 1]! - rowPrice[current]! - columnPrice[column]!;
        if (cost < shortest[column]!) {
          shortest[column] = cost;
          from[column] = at;
        }
        if (shortest[column]! < step) {
          step = shortest[column]!;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column += 1) {
        if (visited[column]) {
          rowPrice[rowOf[column]!]! += step;
          columnPrice[column]! -= step;
        } else shortest[column]! -= step;
      }
      at = next;
    } while (rowOf[at] !== 0);
    while (at !== 0) {
      rowOf[at] = rowOf[from[at]!]!;
      at = from[at]!;
    }
  }
  const columnOf = new Int32Array(rows);
  for (let column = 1; column <= columns; column += 1)
    if (rowOf[column]! > 0) columnOf[rowOf[column]! - 1] = column - 1;
  return columnOf;
}
