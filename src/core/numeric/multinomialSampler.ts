import { aliasTable } from './aliasTable.ts';
import { poissonDraw } from './poissonDraw.ts';
import { poissonTable } from './poissonTable.ts';
import type { SeededRandom } from './seededRandom.ts';

/** Fills `into` with one draw, how many of the cases fall into each cell, and gives it back. */
export type MultinomialSampler = (random: SeededRandom, into: Float64Array) => Float64Array;

/** Means up to which the distribution of a cell is tabulated. */
const TABLED = 2000;

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
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const aimed = Math.max(0, size - 3 * Math.sqrt(size) - 5);
  const scale = aimed / sum;
  const tables = new Map<number, (random: SeededRandom) => number>();
  const draws: ((random: SeededRandom) => number)[] = [];
  const which = new Int32Array(weights.length);
  const places = new Map<number, number>();
  for (let cell = 0; cell < weights.length; cell += 1) {
    const mean = weights[cell]! * scale;
    if (mean === 0) {
      which[cell] = -1;
      continue;
    }
    let place = places.get(mean);
    if (place === undefined) {
      place = draws.length;
      places.set(mean, place);
      // Beyond so many different means (estimates that are no whole numbers) tables would only cost memory.
      const tabled = mean <= TABLED && tables.size < 4096;
      const draw = tabled ? poissonTable(mean) : (random: SeededRandom) => poissonDraw(mean, random);
      if (tabled) tables.set(mean, draw);
      draws.push(draw);
    }
    which[cell] = place;
  }
  return (random, into) => {
    let drawn = Infinity;
    while (drawn > size) {
      drawn = 0;
      for (let cell = 0; cell < which.length; cell += 1) {
        const count = which[cell]! < 0 ? 0 : draws[which[cell]!]!(random);
        into[cell] = count;
        drawn += count;
      }
    }
    for (; drawn < size; drawn += 1) into[single(random)]! += 1;
    return into;
  };
}
