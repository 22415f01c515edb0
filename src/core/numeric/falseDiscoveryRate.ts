/**
 * q-values: the share of chance findings among all findings, if everything up to this one is called one.
 *
 * Formula: q₍ᵢ₎ = min over k ≥ i of p₍ₖ₎·m·c/k for the m sorted p-values; c = 1 (Benjamini–Hochberg, for independent or
 * positively dependent tests) or Σ 1/k (Benjamini–Yekutieli, for any dependence).
 * Range: from p to 1. Shape: one q for each p; where `known` is 0 there was no test, q is 1 and m does not count it.
 * Cost: m log m. A p outside 0 … 1 is refused.
 * Reference: Benjamini and Hochberg (1995), JRSS B 57; Benjamini and Yekutieli (2001), Annals of Statistics 29.
 *
 * @example falseDiscoveryRate([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function falseDiscoveryRate(
  p: ArrayLike<number>,
  dependence: 'positive' | 'any' = 'positive',
  known?: Uint8Array,
): Float64Array {
  const tests: number[] = [];
  for (let i = 0; i < p.length; i += 1) {
    if (known !== undefined && known[i] === 0) continue;
    if (!(p[i]! >= 0 && p[i]! <= 1)) throw new RangeError(`falseDiscoveryRate: p-value ${i} is ${p[i]}.`);
    tests.push(i);
  }
  tests.sort((a, b) => p[a]! - p[b]! || a - b);
  const m = tests.length;
  let factor = 1;
  if (dependence === 'any') {
    factor = 0;
    for (let k = 1; k <= m; k += 1) factor += 1 / k;
  }
  const q = new Float64Array(p.length).fill(1);
  let smallest = 1;
  for (let k = m; k > 0; k -= 1) {
    smallest = Math.min(smallest, (p[tests[k - 1]!]! * m * factor) / k);
    q[tests[k - 1]!] = smallest;
  }
  return q;
}
