/** Distribution functions of several Poisson distributions, one after the other in the same lists. */
export interface PoissonTables {
  /** Where each distribution begins; one entry more than distributions. */
  readonly start: Int32Array;
  /** The number that the first entry of each distribution stands for. */
  readonly first: Int32Array;
  /** The chance of a number up to and including the entry's. */
  readonly reached: Float64Array;
  /** For the g-th of as many equal parts of 0 … 1 as there are entries: the first entry, from the start, beyond it. */
  readonly guide: Int32Array;
}

/** The chances around the mode, relative to that of the mode, outwards to where they no longer matter. */
function chancesOf(mean: number): { first: number; chances: number[] } {
  const mode = Math.floor(mean);
  const up = [1];
  for (let k = mode + 1; up[up.length - 1]! > 1e-18; k += 1) up.push((up[up.length - 1]! * mean) / k);
  const down: number[] = [];
  for (let k = mode, last = 1; k > 0 && last > 1e-18; k -= 1) {
    last = (last * k) / mean;
    down.push(last);
  }
  return { first: mode - down.length, chances: [...down.reverse(), ...up] };
}

/**
 * Tables for many draws from a few Poisson distributions: a uniform number is looked up in the distribution function,
 * from a place that a guide names, so that a draw takes about two steps whatever the mean.
 *
 * Shape: four flat lists. Numbers of a chance below 1e-18 of the most frequent one never occur. Means are above 0 and
 * at most 1e5.
 * Reference: Chen and Asau (1974), On Generating Random Variates from an Empirical Distribution, AIIE Transactions 6.
 *
 * @example poissonTables([1e-30]).first // [0]
 */
export function poissonTables(means: readonly number[]): PoissonTables {
  const parts = means.map((mean) => {
    if (!(mean > 0 && mean <= 1e5)) throw new RangeError(`poissonTables requires means of up to 1e5, not ${mean}.`);
    return chancesOf(mean);
  });
  const start = new Int32Array(parts.length + 1);
  parts.forEach((part, table) => {
    start[table + 1] = start[table]! + part.chances.length;
  });
  const reached = new Float64Array(start[parts.length]!);
  const guide = new Int32Array(reached.length);
  parts.forEach(({ chances }, table) => {
    const from = start[table]!;
    const size = chances.length;
    const sum = chances.reduce((all, chance) => all + chance, 0);
    let before = 0;
    for (let k = 0; k < size; k += 1) {
      before += chances[k]! / sum;
      reached[from + k] = before;
    }
    // Whatever rounding left: the last entry ends every search.
    reached[from + size - 1] = 1;
    for (let g = 0, k = 0; g < size; g += 1) {
      while (reached[from + k]! <= g / size) k += 1;
      guide[from + g] = k;
    }
  });
  return { start, first: Int32Array.from(parts, (part) => part.first), reached, guide };
}
