import { aliasTable } from './aliasTable.ts';
import { poissonDraw } from './poissonDraw.ts';
import { poissonTables } from './poissonTables.ts';
import type { SeededRandom } from './seededRandom.ts';

/** Fills `into` with one draw, how many of the cases fall into each cell, and gives it back. */
export type MultinomialSampler = (random: SeededRandom, into: Float64Array) => Float64Array;

/** Means up to which, and number of different means for which, the distribution of a cell is tabulated. */
const TABLED_MEAN = 2000;
const TABLES = 4096;

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
  const means: number[] = [];
  const known = new Map<number, number>();
  // The table of each cell; −1: none, because the mean is 0, too large, or one of too many different ones.
  const tableOf = new Int32Array(weights.length).fill(-1);
  for (let cell = 0; cell < weights.length; cell += 1) {
    const weight = weights[cell]!;
    if (weight === 0 || scale === 0 || weight * scale > TABLED_MEAN) continue;
    let table = known.get(weight);
    if (table === undefined && means.length < TABLES) {
      table = means.length;
      known.set(weight, table);
      means.push(weight * scale);
    }
    if (table !== undefined) tableOf[cell] = table;
  }
  const { start, first, reached, guide } = poissonTables(means);
  return (random, into) => {
    let drawn = Infinity;
    while (drawn > size) {
      drawn = 0;
      for (let cell = 0; cell < tableOf.length; cell += 1) {
        const table = tableOf[cell]!;
        let count = 0;
        if (table >= 0) {
          const from = start[table]!;
          const u = random.uniform();
          let place = from + guide[from + Math.floor(u * (start[table + 1]! - from))]!;
          while (reached[place]! <= u) place += 1;
          count = first[table]! + place - from;
        } else if (weights[cell]! > 0) count = poissonDraw(weights[cell]! * scale, random);
        into[cell] = count;
        drawn += count;
      }
    }
    for (; drawn < size; drawn += 1) into[single(random)]! += 1;
    return into;
  };
}
