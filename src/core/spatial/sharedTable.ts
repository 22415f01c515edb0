import { seededRandom } from '../numeric/seededRandom.ts';

/** Random places for all units, and where in the table each place stands. */
export interface SharedTable {
  readonly width: number;
  /** Row by row, `width` different places each. */
  readonly place: Int32Array;
  /** The entries of the table that hold place p are `entry[start[p]]` to `entry[start[p + 1] − 1]`. */
  readonly start: Int32Array;
  readonly entry: Int32Array;
}

/**
 * Draws rows of different places 0 … places − 1, each row as likely as any other, and lists the entries by place.
 *
 * Shape: rows × width places; more columns than places are refused. Cost: rows × width, plus places.
 * Reference: Anselin, Syabri and Kho (2006), Geographical Analysis 38.
 *
 * @example sharedTable('s', 4, 1, 1).place // [0, 0, 0, 0]
 */
export function sharedTable(seed: string, rows: number, width: number, places: number): SharedTable {
  if (width > places) throw new RangeError(`sharedTable: ${width} different places do not exist among ${places}.`);
  const random = seededRandom(`${seed}|shared`);
  const place = new Int32Array(rows * width);
  const start = new Int32Array(places + 1);
  // The row, counted from 1, that has drawn a place last.
  const drawnIn = new Int32Array(places);
  for (let r = 0; r < rows; r += 1)
    for (let k = 0; k < width; k += 1) {
      let drawn = random.integer(places);
      while (drawnIn[drawn] === r + 1) drawn = random.integer(places);
      drawnIn[drawn] = r + 1;
      place[r * width + k] = drawn;
      start[drawn + 1]! += 1;
    }
  for (let p = 0; p < places; p += 1) start[p + 1]! += start[p]!;
  const next = start.slice(0, places);
  const entry = new Int32Array(place.length);
  for (let e = 0; e < place.length; e += 1) {
    const p = place[e]!;
    entry[next[p]!] = e;
    next[p]! += 1;
  }
  return { width, place, start, entry };
}
