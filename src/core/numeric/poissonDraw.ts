import { logFactorial } from './logFactorial.ts';
import type { SeededRandom } from './seededRandom.ts';

/** Walks up the distribution function: a mean below 10, so about ten steps. */
function byInversion(mean: number, random: SeededRandom): number {
  for (;;) {
    let rest = random.uniform();
    let chance = Math.exp(-mean);
    for (let k = 0; k < 1000; k += 1) {
      if (rest < chance) return k;
      rest -= chance;
      chance *= mean / (k + 1);
    }
  }
}

/** Hörmann's PTRS: transformed rejection with squeeze. */
function byRejection(mean: number, random: SeededRandom): number {
  const spread = Math.sqrt(mean);
  const logMean = Math.log(mean);
  const b = 0.931 + 2.53 * spread;
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const quick = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = random.uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= quick) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    if (Math.log((v * inverseAlpha) / (a / (us * us) + b)) <= k * logMean - mean - logFactorial(k)) return k;
  }
}

/**
 * One draw from the Poisson distribution: how often something happens that happens `mean` times on average. Exact, not a
 * normal approximation: inversion for means below 10, else transformed rejection.
 *
 * Range: 0 upwards, mean and variance `mean`. A mean of 0 gives 0. Units: whole numbers of cases.
 * Reference: Hörmann (1993), The Transformed Rejection Method for Generating Poisson Random Variables, Insurance:
 * Mathematics and Economics 12.
 *
 * @example poissonDraw(0, seededRandom('a')) // 0
 */
export function poissonDraw(mean: number, random: SeededRandom): number {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`poissonDraw requires a mean of 0 or more, not ${mean}.`);
  if (mean === 0) return 0;
  return mean < 10 ? byInversion(mean, random) : byRejection(mean, random);
}
