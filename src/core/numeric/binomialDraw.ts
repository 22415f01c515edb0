import type { SeededRandom } from './seededRandom.ts';

const STIRLING = [
  0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
  0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.00833056343336287,
];

/** ln k! − Stirling's main terms. */
function stirlingRest(k: number): number {
  if (k < STIRLING.length) return STIRLING[k]!;
  const next = k + 1;
  const square = next * next;
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / next;
}

/** Walks up the distribution function: n·p below 10, so about ten steps. */
function byInversion(n: number, p: number, random: SeededRandom): number {
  const odds = p / (1 - p);
  const atZero = Math.exp(n * Math.log1p(-p));
  for (;;) {
    let rest = random.uniform();
    let chance = atZero;
    for (let k = 0; k <= n; k += 1) {
      if (rest < chance) return k;
      rest -= chance;
      chance *= ((n - k) / (k + 1)) * odds;
    }
  }
}

/** Hörmann's BTRS, for n·p of at least 10 and p of at most one half. */
function byRejection(n: number, p: number, random: SeededRandom): number {
  const odds = p / (1 - p);
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const quick = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = random.uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + centre);
    if (k < 0 || k > n) continue;
    if (us >= 0.07 && v <= quick) return k;
    const limit =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
      stirlingRest(mode) +
      stirlingRest(n - mode) -
      stirlingRest(k) -
      stirlingRest(n - k);
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= limit) return k;
  }
}

/**
 * One draw from the binomial distribution: how many of n cases, each with probability p. Exact, not a normal
 * approximation: inversion where n·min(p, 1 − p) is below 10, else transformed rejection.
 *
 * Range: 0 … n, mean np, variance np(1 − p). n = 0 or p = 0 gives 0, p = 1 gives n.
 * Units: n is a whole number of cases, p a share of 1.
 * Reference: Hörmann (1993), The Generation of Binomial Random Variates, J. Statist. Comput. Simul. 46.
 *
 * @example binomialDraw(10, 1, seededRandom('a')) // 10
 */
export function binomialDraw(n: number, p: number, random: SeededRandom): number {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`binomialDraw requires a whole number of cases, not ${n}.`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`binomialDraw requires a probability between 0 and 1, not ${p}.`);
  if (n === 0 || p === 0) return 0;
  if (p === 1) return n;
  if (p > 0.5) return n - binomialDraw(n, 1 - p, random);
  return n * p < 10 ? byInversion(n, p, random) : byRejection(n, p, random);
}
