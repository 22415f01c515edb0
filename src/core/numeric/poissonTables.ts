/** Several Poisson distributions, one after the other in the same lists, ready for draws in one look-up. */
export interface PoissonTables {
  /** Where each distribution begins; one entry more than distributions. */
  readonly start: Int32Array;
  /** The number that the first entry of each distribution stands for. */
  readonly first: Int32Array;
  /**
   * For each entry: another entry of the same distribution (whole part) and the chance of keeping this one instead
   * (fraction). Both in one number, so that a draw touches memory once.
   */
  readonly entry: Float64Array;
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
 * Tables for many draws from a few Poisson distributions by Walker's alias method: of as many equal parts as there are
 * entries, each belongs to its own entry with some chance and to one other entry else.
 *
 * Shape: three flat lists; a draw is `place = u·size`, i its whole part, e = entry[start + i], and the number is first + i
 * where the fraction of place is below that of e, else first + whole part of e. Numbers of a chance below 1e-18 of the
 * most frequent one never occur; chances are kept to 1e-11. Means are above 0 and at most 1e5.
 * Reference: Walker (1977), ACM Transactions on Mathematical Software 3; Vose (1991), IEEE TSE 17.
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
  const entry = new Float64Array(start[parts.length]!);
  parts.forEach(({ chances }, table) => {
    fillEntries(chances, entry, start[table]!);
  });
  return { start, first: Int32Array.from(parts, (part) => part.first), entry };
}

function fillEntries(chances: readonly number[], entry: Float64Array, from: number): void {
  const size = chances.length;
  const sum = chances.reduce((all, chance) => all + chance, 0);
  const share = chances.map((chance) => (chance / sum) * size);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < size; i += 1) (share[i]! < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop()!;
    const rich = large[large.length - 1]!;
    entry[from + poor] = rich + share[poor]!;
    share[rich] = share[rich]! - (1 - share[poor]!);
    if (share[rich]! < 1) small.push(large.pop()!);
  }
  // What is left over is full: it stands for itself, whatever the fraction.
  for (const i of [...small, ...large]) entry[from + i] = i;
}
