import type { TrendPanel } from './trendPanel.ts';

/** Below these an area is never judged. */
const LEAST_YEARS = 6;
const LEAST_PEOPLE = 100;
const LEAST_CASES = 10;

/**
 * The areas that can be tested in the last year of a panel: known in that year and in at least six years, at least 100
 * residents in the last year and at least ten cases in the mean. `any` lifts the bounds of size.
 *
 * Shape: one flag an area.
 *
 * @example familyOf({ keys: ['a'], years: Float64Array.of(1, 2, 3, 4, 5, 6), count: new Float64Array(6).fill(20), population: new Float64Array(6).fill(200) }) // [1]
 */
export function familyOf({ keys, years, count, population }: TrendPanel, any = false): Uint8Array {
  const T = years.length;
  const family = new Uint8Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) {
    let known = 0;
    let cases = 0;
    for (let t = i * T; t < (i + 1) * T; t += 1) {
      if (Number.isNaN(count[t]!)) continue;
      known += 1;
      cases += count[t]!;
    }
    const last = (i + 1) * T - 1;
    const large = population[last]! >= LEAST_PEOPLE && cases / known >= LEAST_CASES;
    if (known >= LEAST_YEARS && !Number.isNaN(count[last]!) && (any || large)) family[i] = 1;
  }
  return family;
}
