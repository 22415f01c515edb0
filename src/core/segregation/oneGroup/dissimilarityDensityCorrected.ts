import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';

/** Where φ(θ − n) + φ(θ + n) is largest: 0 up to θ = 1, else the positive root of n = θ·tanh(nθ). */
function mostLikelySize(theta: number): number {
  if (theta <= 1) return 0;
  // From the right Newton's steps fall to the root and never jump over it, because the function is convex.
  let n = theta;
  for (let step = 0; step < 100; step += 1) {
    const tanh = Math.tanh(n * theta);
    const next = n - (n - theta * tanh) / (1 - theta * theta * (1 - tanh * tanh));
    if (!(next < n)) return n;
    n = next;
  }
  return n;
}

/**
 * Density-corrected dissimilarity: each unit's difference of shares is replaced by the true difference under which the
 * observed one is most likely, so that the upward push of random variation is taken out.
 *
 * Formula: ½ Σ s·n(θ), s² = p₁(1 − p₁)/X + p₀(1 − p₀)/Y, θ = |p₁ − p₀|/s, p₁ = x/X, p₀ = y/Y; n(θ) = 0 up to θ = 1,
 * else the positive root of n = θ·tanh(nθ). A unit with s = 0 enters with |p₁ − p₀|.
 * Range: 0 (nothing beyond chance) up to D.
 * Units: counts of people; the result is a share. Without people, or with only one group, there is no value.
 * Reference: Allen, Burgess, Davidson and Windmeijer (2015), Econometrics Journal 18.
 *
 * @example dissimilarityDensityCorrected(groupCounts([10, 0], [10, 10])).value // 1
 * @example dissimilarityDensityCorrected(groupCounts([5, 6], [10, 12])).value // 0
 */
export function dissimilarityDensityCorrected(counts: GroupCounts): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const { group, total, groupSum, restSum } = counts;
  let sum = 0;
  for (let i = 0; i < group.length; i += 1) {
    const inGroup = group[i]! / groupSum;
    const inRest = (total[i]! - group[i]!) / restSum;
    const gap = Math.abs(inGroup - inRest);
    // max: rounding may lift the share of the only unit a hair above 1.
    const variance = (inGroup * (1 - inGroup)) / groupSum + (inRest * (1 - inRest)) / restSum;
    const deviation = Math.sqrt(Math.max(0, variance));
    sum += deviation === 0 ? gap : deviation * mostLikelySize(gap / deviation);
  }
  return { value: sum / 2 };
}
