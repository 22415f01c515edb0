/**
 * How the areas of one drawing divide into those of another, target by target: the sources of target t stand at
 * `start[t]` up to `start[t + 1]` in `source` and `weight`, ascending. No weight is 0, no pair stands twice.
 */
export interface AreaWeights {
  readonly sources: number;
  readonly targets: number;
  readonly start: Int32Array;
  readonly source: Int32Array;
  /** Share of the source that lies in the target, above 0 up to 1. */
  readonly weight: Float64Array;
}

/** What adds up to one but for rounding is one: only then are merged areas the exact sum of their parts. */
const ONE = 1e-9;

/**
 * Puts the rows of a crosswalk in order. Rows may come in any order and give the same weights; a pair that stands twice
 * counts with the sum of its weights, a weight of 0 not at all.
 *
 * Range: weights from 0 to 1; others, and places beyond the areas, are refused.
 * Units: shares of the source.
 * Reference: Goodchild and Lam (1980), Areal interpolation: a variant of the traditional spatial problem.
 *
 * @example areaWeights([1, 0, 1], [1, 0, 0], [0.25, 1, 0.75], 2, 2).weight // [1, 0.75, 0.25]
 */
export function areaWeights(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  weight: ArrayLike<number>,
  sources: number,
  targets: number,
): AreaWeights {
  if (from.length !== weight.length || to.length !== weight.length)
    throw new RangeError('areaWeights: the three columns have different lengths.');
  const rows: number[] = [];
  for (let k = 0; k < weight.length; k += 1) {
    if (!(weight[k]! >= 0 && weight[k]! <= 1 + ONE)) throw new RangeError(`areaWeights: weight ${k} is ${weight[k]}.`);
    if (!(from[k]! >= 0 && from[k]! < sources && to[k]! >= 0 && to[k]! < targets))
      throw new RangeError(`areaWeights: row ${k} names an area that is not there.`);
    if (weight[k]! > 0) rows.push(k);
  }
  rows.sort((a, b) => to[a]! - to[b]! || from[a]! - from[b]! || weight[a]! - weight[b]!);
  const start = new Int32Array(targets + 1);
  const source: number[] = [];
  const shares: number[] = [];
  let before = -1;
  for (const k of rows) {
    if (before !== -1 && to[before] === to[k] && from[before] === from[k]) shares[shares.length - 1]! += weight[k]!;
    else {
      source.push(from[k]!);
      shares.push(weight[k]!);
      start[to[k]! + 1]! += 1;
    }
    before = k;
  }
  for (let t = 0; t < targets; t += 1) start[t + 1]! += start[t]!;
  const whole = shares.map((share) => (Math.abs(share - 1) < ONE ? 1 : share));
  return { sources, targets, start, source: Int32Array.from(source), weight: Float64Array.from(whole) };
}
