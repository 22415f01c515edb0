import { aliasTable } from './aliasTable.ts';
import { poissonDraw } from './poissonDraw.ts';
import { type PoissonTables, poissonTables } from './poissonTables.ts';
import type { SeededRandom } from './seededRandom.ts';

/** Fills `into` with one draw, how many of the cases fall into each cell, and gives it back. */
export type MultinomialSampler = (random: SeededRandom, into: Float64Array) => Float64Array;

/** Means up to which, and number of different means for which, the distribution of a cell is tabulated. */
const TABLED_MEAN = 2000;
const TABLES = 4096;
/** Whole weights below it are looked up, not hashed. */
const TABLED_COUNTS = 65_536;

/**
 * Prepares draws from a multinomial distribution with many cells, as a bootstrap of persons needs: `size` cases fall into
 * cells independently, each with the chance of the cell's weight. Exact.
 *
 * Method: independent Poisson numbers whose sum falls a little short of the size (else drawn again) are, given their
 * sum, multinomial; the missing cases are then drawn one by one. A replicate so costs about one table look-up per cell.
 * Range: whole numbers of 0 or more that add up to size; a cell of weight 0 stays 0. Units: cases.
 * Reference: Kemp and Kemp (1987), Rapid Generation of Frequency Tables, Applied Statistics 36 (conditional Poisson);
 * Walker (1977) for the single cases.
 *
 * @example multinomialSampler(Float64Array.of(0, 2), 5)(seededRandom('a'), new Float64Array(2)) // [0, 5]
 */
export function multinomialSampler(weights: Float64Array, size: number): MultinomialSampler {
  if (!Number.isInteger(size) || size < 0)
    throw new RangeError(`multinomialSampler requires a whole number of cases, not ${size}.`);
  const single = aliasTable(weights);
  let sum = 0;
  for (let cell = 0; cell < weights.length; cell += 1) sum += weights[cell]!;
  const scale = Math.max(0, size - 3 * Math.sqrt(size) - 5) / sum;
  const { means, tableOf } = tablesOf(weights, scale);
  const tables = poissonTables(means);
  const untabled = Array.from(tableOf.keys()).filter((cell) => tableOf[cell]! < 0 && weights[cell]! > 0);
  return (random, into) => {
    let drawn = Infinity;
    while (drawn > size) {
      drawn = drawTabled(tableOf, tables, random, into);
      for (const cell of untabled) {
        const count = poissonDraw(weights[cell]! * scale, random);
        into[cell] = count;
        drawn += count;
      }
    }
    for (; drawn < size; drawn += 1) into[single(random)]! += 1;
    return into;
  };
}

/** Which distribution each cell has; −1: none is tabulated, because the mean is 0, too large, or one of too many. */
function tablesOf(weights: Float64Array, scale: number): { means: number[]; tableOf: Int32Array } {
  const means: number[] = [];
  const known = new Map<number, number>();
  // Whole counts, the usual case, are found without hashing.
  const ofCount = new Int32Array(TABLED_COUNTS).fill(-1);
  const tableOf = new Int32Array(weights.length).fill(-1);
  for (let cell = 0; cell < weights.length; cell += 1) {
    const weight = weights[cell]!;
    if (weight === 0 || scale === 0 || weight * scale > TABLED_MEAN) continue;
    const whole = weight < TABLED_COUNTS && Math.floor(weight) === weight;
    let table = whole ? ofCount[weight]! : (known.get(weight) ?? -1);
    if (table < 0 && means.length < TABLES) {
      table = means.length;
      if (whole) ofCount[weight] = table;
      else known.set(weight, table);
      means.push(weight * scale);
    }
    tableOf[cell] = table;
  }
  return { means, tableOf };
}

/**
 * Draws all cells that have a table and gives their sum; the others become 0. The generator of `seededRandom` (sfc32),
 * begun anew from the stream, is written out here: a call per cell would cost more than the draw.
 */
function drawTabled(
  tableOf: Int32Array,
  { start, first, entry }: PoissonTables,
  random: SeededRandom,
  into: Float64Array,
): number {
  let a = random.integer(4294967296) | 0;
  let b = random.integer(4294967296) | 0;
  let c = random.integer(4294967296) | 0;
  let counter = 1;
  let drawn = 0;
  for (let cell = 0; cell < tableOf.length; cell += 1) {
    const table = tableOf[cell]!;
    let count = 0;
    if (table >= 0) {
      const high = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + high) | 0;
      const low = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + low) | 0;
      const from = start[table]!;
      const place = (((high >>> 5) * 67108864 + (low >>> 6)) / 9007199254740992) * (start[table + 1]! - from);
      const own = place | 0;
      const packed = entry[from + own]!;
      const other = packed | 0;
      // Without a branch: which of the two it is, is chance.
      count = first[table]! + other + Number(place - own < packed - other) * (own - other);
    }
    into[cell] = count;
    drawn += count;
  }
  return drawn;
}
