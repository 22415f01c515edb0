import { logFactorial } from './logFactorial.ts';
import type { SeededRandom } from './seededRandom.ts';

/** One card after the other: for few of them. */
function byCounting(good: number, all: number, sample: number, random: SeededRandom): number {
  let goodLeft = good;
  let left = all;
  for (let i = 0; i < sample; i += 1) {
    if (random.uniform() * left < goodLeft) goodLeft -= 1;
    left -= 1;
  }
  return good - goodLeft;
}

/** Stadlober's ratio of uniforms, for a sample of at most half and good ones of at most half. */
function byRatioOfUniforms(good: number, all: number, sample: number, random: SeededRandom): number {
  const bad = all - good;
  const share = good / all;
  const centre = sample * share + 0.5;
  const deviation = Math.sqrt(((all - sample) * sample * share * (1 - share)) / (all - 1) + 0.5);
  const width = 1.7155277699214135 * deviation + 0.8989161620588988;
  const mode = Math.floor(((sample + 1) * (good + 1)) / (all + 2));
  const weight = (k: number): number =>
    logFactorial(k) + logFactorial(good - k) + logFactorial(sample - k) + logFactorial(bad - sample + k);
  const atMode = weight(mode);
  const end = Math.min(Math.min(sample, good) + 1, Math.floor(centre + 16 * deviation));
  for (;;) {
    const u = random.uniform();
    const place = centre + (width * (random.uniform() - 0.5)) / u;
    if (!(place >= 0 && place < end)) continue;
    const k = Math.floor(place);
    const height = atMode - weight(k);
    if (u * (4 - u) - 3 <= height) return k;
    if (u * (u - height) >= 1) continue;
    if (2 * Math.log(u) <= height) return k;
  }
}

/**
 * One draw from the hypergeometric distribution: how many good ones are among `sample` taken without putting back from
 * `good` good and `bad` bad ones. Exact: counting for up to ten, else the ratio of uniforms.
 *
 * Range: max(0, sample − bad) … min(sample, good), mean sample·good/(good + bad). Units: whole numbers of cases.
 * Reference: Stadlober (1990), The Ratio of Uniforms Approach for Generating Discrete Random Variates, Journal of
 * Computational and Applied Mathematics 31.
 *
 * @example hypergeometricDraw(3, 2, 5, seededRandom('a')) // 3
 */
export function hypergeometricDraw(good: number, bad: number, sample: number, random: SeededRandom): number {
  const all = good + bad;
  if (![good, bad, sample].every((count) => Number.isInteger(count) && count >= 0) || sample > all)
    throw new RangeError(`hypergeometricDraw requires whole numbers and at most ${all} draws.`);
  // Rare kinds and small samples are drawn; the rest follows by symmetry.
  const fewer = Math.min(good, bad);
  const taken = Math.min(sample, all - sample);
  if (fewer === 0 || taken === 0) return good === 0 ? 0 : bad === 0 ? sample : taken === sample ? 0 : good;
  const few = taken > 10 ? byRatioOfUniforms(fewer, all, taken, random) : byCounting(fewer, all, taken, random);
  const goodTaken = good <= bad ? few : taken - few;
  return taken === sample ? goodTaken : good - goodTaken;
}
