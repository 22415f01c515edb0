const EXACT = 128;
const TABLE = new Float64Array(EXACT);
for (let k = 2; k < EXACT; k += 1) TABLE[k] = TABLE[k - 1]! + Math.log(k);
const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * The logarithm of a factorial, ln k!.
 *
 * Method: sums of logarithms up to 127, above that Stirling's series, whose rest is then below 1e-15.
 * Range: 0 (k = 0 or 1) upwards. Units: k is a whole number of 0 or more, which is not checked: it stands in inner loops.
 * Reference: Abramowitz and Stegun (1964), 6.1.41.
 *
 * @example logFactorial(4) // 3.1780538303479458
 */
export function logFactorial(k: number): number {
  if (k < EXACT) return TABLE[k]!;
  const square = k * k;
  return (k + 0.5) * Math.log(k) - k + HALF_LOG_TWO_PI + (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / k;
}
