import type { Contiguity } from './contiguity.ts';

/**
 * Neighbour lists from unordered pairs, each given once, as a contiguity file holds them.
 *
 * Units: i and j count rows from 0, shared borders in metres (0 = point contact). Neighbours are listed by rising row,
 * so the order of the pairs does not matter. A row outside the table, a unit beside itself, a pair given twice and a
 * length that is negative or not finite are refused. No pair gives empty lists.
 *
 * @example contiguityFromPairs(3, [0, 2], [1, 1], [50, 0]).neighbour // [1, 0, 2, 1]
 */
export function contiguityFromPairs(
  rows: number,
  i: ArrayLike<number>,
  j: ArrayLike<number>,
  sharedBorder: ArrayLike<number>,
): Contiguity {
  if (i.length !== j.length || i.length !== sharedBorder.length)
    throw new RangeError('contiguityFromPairs requires two rows and one length per pair.');
  const start = new Int32Array(rows + 1);
  const inside = (row: number): boolean => Number.isInteger(row) && row >= 0 && row < rows;
  for (let pair = 0; pair < i.length; pair += 1) {
    const a = i[pair]!;
    const b = j[pair]!;
    if (!inside(a) || !inside(b) || a === b)
      throw new RangeError(`contiguityFromPairs: pair ${pair} (${a}, ${b}) is no pair of two rows.`);
    if (!(sharedBorder[pair]! >= 0 && sharedBorder[pair]! < Infinity))
      throw new RangeError(`contiguityFromPairs: the border of pair ${pair} is ${sharedBorder[pair]}.`);
    start[a + 1]! += 1;
    start[b + 1]! += 1;
  }
  for (let row = 0; row < rows; row += 1) start[row + 1]! += start[row]!;
  // By rising larger row first, then by the smaller one: a counting sort leaves every list in rising order.
  const byNeighbour = sortedEntries(rows, i, j);
  const next = start.slice(0, rows);
  const neighbour = new Int32Array(2 * i.length);
  const border = new Float64Array(2 * i.length);
  for (const entry of byNeighbour) {
    const pair = entry >> 1;
    const from = entry & 1 ? j[pair]! : i[pair]!;
    const to = entry & 1 ? i[pair]! : j[pair]!;
    const slot = next[from]!;
    if (slot > start[from]! && neighbour[slot - 1] === to)
      throw new RangeError(`contiguityFromPairs: rows ${from} and ${to} are given twice.`);
    neighbour[slot] = to;
    border[slot] = sharedBorder[pair]!;
    next[from] = slot + 1;
  }
  return { start, neighbour, sharedBorder: border };
}

/** Both directions of every pair (2·pair, 2·pair + 1), ordered by the row they lead to. */
function sortedEntries(rows: number, i: ArrayLike<number>, j: ArrayLike<number>): Int32Array {
  const next = new Int32Array(rows + 1);
  for (let pair = 0; pair < i.length; pair += 1) {
    next[j[pair]! + 1]! += 1;
    next[i[pair]! + 1]! += 1;
  }
  for (let row = 0; row < rows; row += 1) next[row + 1]! += next[row]!;
  const entries = new Int32Array(2 * i.length);
  for (let entry = 0; entry < entries.length; entry += 1) {
    const to = entry & 1 ? i[entry >> 1]! : j[entry >> 1]!;
    entries[next[to]!] = entry;
    next[to]! += 1;
  }
  return entries;
}
