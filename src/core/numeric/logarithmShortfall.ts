/**
 * By how much ln(1 + u) falls short of u, without the loss of digits of that difference near u = 0.
 *
 * Formula: ln(1 + u) − u; near 0 as −u·r + 2r³·(1/3 + r²/5 + …) with r = u/(2 + u).
 * Range: −∞ … 0, and 0 only at u = 0. Units: none. u = −1 gives −∞; below it there is no logarithm: refused.
 * `onePlus` is 1 + u, for callers who know it to more digits than the sum has.
 * Reference: Didonato and Morris (1992), Algorithm 708, ACM Transactions on Mathematical Software 18.
 *
 * @example logarithmShortfall(1e-4) // -4.99966669166467e-9
 */
export function logarithmShortfall(u: number, onePlus = 1 + u): number {
  if (!(u >= -1)) throw new RangeError(`logarithmShortfall requires a number from −1, not ${u}.`);
  if (u < -0.4 || u > 0.6) return Math.log(onePlus) - u;
  const r = u / (2 + u);
  const square = r * r;
  let sum = 0;
  for (let k = 41; k >= 3; k -= 2) sum = sum * square + 1 / k;
  return 2 * r * square * sum - u * r;
}
