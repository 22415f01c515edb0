import { multinomialSampler } from '../../numeric/multinomialSampler.ts';
import { seededRandom } from '../../numeric/seededRandom.ts';
import { mean } from '../../numeric/statistics.ts';
import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { gatherReplicates } from '../inference/replicates.ts';
import { dissimilarity } from './dissimilarity.ts';

/**
 * Bias-corrected dissimilarity: D less the upward push of random variation, as a bootstrap of both groups shows it.
 *
 * Formula: 2D − mean of D over replicates; in each, the members and the rest are spread anew over the units, multinomially
 * with their observed shares, so both sums stay (rounded where they are estimates).
 * Range: usually a little below D; in tiny data it can fall below 0 or rise above 1, within −1 and 2. Where
 * units hold very few people the density form is better.
 * Units: counts of people; the result is a share. Without people, with only one group, or where a sum rounds to 0, no
 * value.
 * Reference: Allen, Burgess, Davidson and Windmeijer (2015), Econometrics Journal 18.
 *
 * @example dissimilarityBiasCorrected(groupCounts([4, 0], [4, 4]), { seed: 's', draws: 20 }).value // 1
 */
export function dissimilarityBiasCorrected(
  counts: GroupCounts,
  options: { readonly seed: string; readonly draws: number },
): Outcome {
  const plain = dissimilarity(counts);
  if (plain.value === null) return plain;
  const members = Math.round(counts.groupSum);
  const others = Math.round(counts.restSum);
  if (members === 0 || others === 0) return { value: null, reason: 'one_group' };
  const drawGroup = multinomialSampler(counts.group, members);
  const drawRest = multinomialSampler(
    counts.total.map((people, i) => people - counts.group[i]!),
    others,
  );
  const group = new Float64Array(counts.group.length);
  const rest = new Float64Array(counts.group.length);
  const { values } = gatherReplicates({ seed: options.seed, from: 0, to: options.draws }, (number) => {
    const random = seededRandom(`${options.seed}|bias|${number}`);
    drawGroup(random, group);
    drawRest(random, rest);
    let sum = 0;
    for (let i = 0; i < group.length; i += 1) sum += Math.abs(group[i]! * others - rest[i]! * members);
    return [{ value: sum / members / others / 2 }];
  });
  const value = 2 * plain.value - mean(values[0]!);
  const whole = members === counts.groupSum && others === counts.restSum;
  return whole ? { value } : { value, caution: 'totals_rounded' };
}
