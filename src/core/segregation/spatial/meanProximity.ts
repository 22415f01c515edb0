/**
 * Mean proximity of two random people, one drawn by the first counts and one by the second: Σᵢⱼ fᵢ·cᵢⱼ·sⱼ / (F·S),
 * given how much of the second lies near each unit.
 *
 * Range: 0 (far apart) to 1 (all at one place). The sums of both must be above 0.
 *
 * @example meanProximity(Float64Array.of(1, 1), Float64Array.of(2, 1), 2, 3) // 0.5
 */
export function meanProximity(first: Float64Array, near: Float64Array, firstSum: number, secondSum: number): number {
  let sum = 0;
  for (let i = 0; i < first.length; i += 1) sum += first[i]! * near[i]!;
  return sum / firstSum / secondSum;
}
