import { sortOrder } from '../numeric/sortOrder.ts';

/**
 * Sum over all pairs of units of tᵢtⱼ|pᵢ − pⱼ| = |xᵢtⱼ − xⱼtᵢ|, each pair once: what Gini coefficients are made of.
 *
 * Range: 0 upwards. Units: members and people of each unit, people above 0; the result is people squared. No unit: 0.
 * Reference: Gini (1912); the sorted sum as in Dixon et al. (1987), Ecology 68.
 *
 * @example lorenzDifference(Float64Array.of(9, 1), Float64Array.of(10, 10)) // 80
 */
export function lorenzDifference(group: Float64Array, total: Float64Array): number {
  const share = new Float64Array(group.length);
  for (let i = 0; i < share.length; i += 1) share[i] = group[i]! / total[i]!;
  const order = sortOrder(share);
  let people = 0;
  let members = 0;
  let sum = 0;
  for (let k = 0; k < order.length; k += 1) {
    const unit = order[k]!;
    const x = group[unit]!;
    const t = total[unit]!;
    sum += x * people - t * members;
    people += t;
    members += x;
  }
  return sum;
}
