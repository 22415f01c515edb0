import { binomialDraw } from '../../numeric/binomialDraw.ts';
import { seededRandom } from '../../numeric/seededRandom.ts';
import { mean } from '../../numeric/statistics.ts';
import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { gatherReplicates } from '../inference/replicates.ts';
import { lorenzDifference } from '../lorenzDifference.ts';

/** The modified index needs the same expectation again: what was drawn for these very counts is kept with them. */
const known = new WeakMap<GroupCounts, Map<string, Outcome>>();

/**
 * The Gini coefficient that chance alone produces: mean over seeded draws in which everybody belongs to the group with
 * the city's share P, whatever the unit.
 *
 * Formula: G* = mean of Σᵢ Σⱼ tᵢtⱼ|pᵢ − pⱼ| / (2T²P(1 − P)) with x drawn from binomial(t, P); P stays fixed.
 * Range: just above 0 (large units) upwards; the error of the mean falls with the root of the number of draws.
 * Units: counts of people; totals that are no whole numbers are rounded, with a caution. Without people, or with only
 * one group, there is no value.
 * Reference: Carrington and Troske (1997), Journal of Business and Economic Statistics 15.
 *
 * @example giniExpected(groupCounts([1, 1], [2, 2]), { seed: 's', draws: 2 }).value === giniExpected(groupCounts([1, 1], [2, 2]), { seed: 's', draws: 2 }).value // true
 */
export function giniExpected(counts: GroupCounts, options: { readonly seed: string; readonly draws: number }): Outcome {
  let ready = known.get(counts);
  if (ready === undefined) {
    ready = new Map();
    known.set(counts, ready);
  }
  const key = `${options.draws}|${options.seed}`;
  const before = ready.get(key);
  if (before !== undefined) return before;
  const outcome = drawExpected(counts, options);
  ready.set(key, outcome);
  return outcome;
}

function drawExpected(counts: GroupCounts, options: { readonly seed: string; readonly draws: number }): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const p = counts.groupSum / counts.totalSum;
  const rounded = counts.total.map((people) => Math.round(people));
  const total = rounded.filter((people) => people > 0);
  const people = total.reduce((sum, count) => sum + count, 0);
  if (people === 0) return { value: null, reason: 'no_population' };
  const group = new Float64Array(total.length);
  const { values } = gatherReplicates({ seed: options.seed, from: 0, to: options.draws }, (number) => {
    const random = seededRandom(`${options.seed}|gini|${number}`);
    for (let i = 0; i < group.length; i += 1) group[i] = binomialDraw(total[i]!, p, random);
    return [{ value: lorenzDifference(group, total) / people / people / p / (1 - p) }];
  });
  const value = mean(values[0]!);
  return rounded.some((count, i) => count !== counts.total[i]) ? { value, caution: 'totals_rounded' } : { value };
}
