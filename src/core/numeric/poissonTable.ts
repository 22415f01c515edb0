import type { SeededRandom } from './seededRandom.ts';

/**
 * Prepares many draws from one Poisson distribution: a look-up in a table of the distribution function, with a guide to
 * the place where to look.
 *
 * Range: 0 upwards; numbers of a chance below 1e-17 never occur. Units: whole numbers of cases; the mean is at most 1e5.
 * Reference: Chen and Asau (1974), On Generating Random Variates from an Empirical Distribution, AIIE Transactions 6.
 *
 * @example poissonTable(1e-30)(seededRandom('a')) // 0
 */
export function poissonTable(mean: number): (random: SeededRandom) => number {
  if (!(mean > 0 && mean <= 1e5)) throw new RangeError(`poissonTable requires a mean of up to 1e5, not ${mean}.`);
  const mode = Math.floor(mean);
  // Chances relative to that of the mode, outwards to where they no longer matter.
  const up: number[] = [1];
  for (let k = mode + 1; up[up.length - 1]! > 1e-18; k += 1) up.push((up[up.length - 1]! * mean) / k);
  const down: number[] = [];
  for (let k = mode, last = 1; k > 0 && last > 1e-18; k -= 1) {
    last = (last * k) / mean;
    down.push(last);
  }
  const chances = Float64Array.from([...down.reverse(), ...up]);
  const first = mode - down.length;
  const sum = chances.reduce((all, chance) => all + chance, 0);
  const size = chances.length;
  const reached = new Float64Array(size);
  let before = 0;
  for (let k = 0; k < size; k += 1) {
    before += chances[k]! / sum;
    reached[k] = before;
  }
  reached[size - 1] = 1;
  const guide = new Int32Array(size);
  for (let g = 0, k = 0; g < size; g += 1) {
    while (reached[k]! <= g / size) k += 1;
    guide[g] = k;
  }
  return (random) => {
    const u = random.uniform();
    let k = guide[Math.floor(u * size)]!;
    while (reached[k]! <= u) k += 1;
    return first + k;
  };
}
