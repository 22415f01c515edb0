import { LIST_RULE, type ListRule } from './listRule.ts';
import type { TrendPanel } from './trendPanel.ts';

/**
 * The areas that can be tested in the last year of a panel: known in that year and in enough years, with enough residents
 * in the last year and, of shares and frequencies, enough cases in the mean. `any` lifts the bounds of size, which pooled
 * indicators do not have.
 *
 * Shape: one flag an area.
 *
 * @example familyOf({ keys: ['a'], years: Float64Array.of(1, 2, 3, 4, 5, 6), count: new Float64Array(6).fill(20), population: new Float64Array(6).fill(200) }) // [1]
 */
export function familyOf(
  { keys, years, count, population, scale }: TrendPanel,
  any = false,
  rule: ListRule = LIST_RULE,
): Uint8Array {
  const kind = any ? 'any' : (scale?.kind ?? 'share');
  const counted = kind === 'share' || kind === 'frequency';
  const T = years.length;
  const family = new Uint8Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) {
    let known = 0;
    let cases = 0;
    for (let t = i * T; t < (i + 1) * T; t += 1) {
      if (Number.isNaN(count[t]!)) continue;
      known += 1;
      // Of shares, the smaller side says how much can be told.
      cases += kind === 'share' ? Math.min(count[t]!, population[t]! - count[t]!) : count[t]!;
    }
    const last = (i + 1) * T - 1;
    // Behind an amount there may be a number of people; 1 says that nobody knows.
    const peopled = population[last]! >= rule.people || (kind === 'amount' && population[last] === 1);
    const large = (peopled || kind === 'pooled' || kind === 'any') && (!counted || cases / known >= rule.cases);
    if (known >= rule.years && !Number.isNaN(count[last]!) && large) family[i] = 1;
  }
  return family;
}
