/**
 * Entropy of a share p and its rest: how uncertain it is to which of two groups somebody belongs.
 *
 * Formula: −p·ln p − (1 − p)·ln(1 − p).
 * Range: 0 (p is 0 or 1) to ln 2 (p is one half). Units: nats; p is a share of 1.
 * Reference: Shannon (1948), A Mathematical Theory of Communication.
 *
 * @example binaryEntropy(0.5) // 0.6931471805599453
 */
export function binaryEntropy(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`binaryEntropy requires a share between 0 and 1, not ${p}.`);
  if (p === 0 || p === 1) return 0;
  return -p * Math.log(p) - (1 - p) * Math.log1p(-p);
}
