import type { SeededRandom } from './seededRandom.ts';

/** Draws an index with the chance of its weight. */
export type AliasTable = (random: SeededRandom) => number;

/**
 * Prepares draws of single indices by weight: each then takes the same short time, however many weights there are.
 *
 * Range: 0 … number of weights − 1; a weight of 0 is never drawn. Weights that are negative, not finite, or all 0 are
 * refused.
 * Reference: Walker (1977), ACM Transactions on Mathematical Software 3; Vose (1991), IEEE TSE 17.
 *
 * @example aliasTable(Float64Array.of(0, 3, 0))(seededRandom('a')) // 1
 */
export function aliasTable(weights: Float64Array): AliasTable {
  const n = weights.length;
  let sum = 0;
  for (const weight of weights) {
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`aliasTable: ${weight} is no weight.`);
    sum += weight;
  }
  if (!(sum > 0)) throw new RangeError('aliasTable requires a weight above 0.');
  const chance = weights.map((weight) => (weight / sum) * n);
  const alias = Uint32Array.from({ length: n }, (_, i) => i);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < n; i += 1) (chance[i]! < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop()!;
    const rich = large[large.length - 1]!;
    alias[poor] = rich;
    chance[rich] = chance[rich]! - (1 - chance[poor]!);
    if (chance[rich]! < 1) small.push(large.pop()!);
  }
  // What rounding has left over is full, but a weight of zero must never be drawn.
  const heaviest = weights.indexOf(weights.reduce((most, weight) => Math.max(most, weight), 0));
  for (const i of [...small, ...large]) {
    if (weights[i]! > 0) chance[i] = 1;
    else alias[i] = heaviest;
  }
  return (random) => {
    const place = random.uniform() * n;
    const i = Math.floor(place);
    return place - i < chance[i]! ? i : alias[i]!;
  };
}
