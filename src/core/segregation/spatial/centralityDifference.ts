import { sortOrder } from '../../numeric/sortOrder.ts';

/** Distances closer than this share of the largest are the same distance: what differs is rounding. */
const SAME_DISTANCE = 1e-9;

/**
 * How much nearer to the centre one quantity lies than another: twice the area between the diagonal and the curve of
 * their cumulative shares, units taken by rising distance. Units at the same distance count as one.
 *
 * Formula: Σ Fₖ₋₁·Sₖ − Σ Fₖ·Sₖ₋₁, F and S the cumulative shares of the first and the second.
 * Range: −1 (all of the first farther out) through 0 (alike) to 1 (all of the first nearer).
 * Shape: three values per used unit; the sums of first and second must be above 0.
 * Reference: Duncan and Duncan (1955), American Journal of Sociology 60; Massey and Denton (1988).
 *
 * @example centralityDifference(Float64Array.of(5, 0), Float64Array.of(0, 5), Float64Array.of(1, 2)) // 1
 */
export function centralityDifference(first: Float64Array, second: Float64Array, distance: Float64Array): number {
  const order = sortOrder(distance);
  const tolerance = order.length === 0 ? 0 : SAME_DISTANCE * distance[order[order.length - 1]!]!;
  let firstSum = 0;
  let secondSum = 0;
  let sum = 0;
  for (let k = 0; k < order.length; ) {
    const nearest = distance[order[k]!]!;
    let firstHere = 0;
    let secondHere = 0;
    for (; k < order.length && distance[order[k]!]! - nearest <= tolerance; k += 1) {
      firstHere += first[order[k]!]!;
      secondHere += second[order[k]!]!;
    }
    // F(k−1)·S(k) − F(k)·S(k−1), with the common part F(k−1)·S(k−1) left out of both.
    sum += firstSum * secondHere - firstHere * secondSum;
    firstSum += firstHere;
    secondSum += secondHere;
  }
  return sum / firstSum / secondSum;
}
