/**
 * Mean area of the units in which somebody lives, over people: Σ x·a / Σ x.
 *
 * Range: between the smallest and the largest area, in their unit. The counts must not all be zero.
 * Shape: counts per used unit, the input row of each, areas of all input rows.
 *
 * @example meanArea(Float64Array.of(1, 3), Int32Array.of(0, 2), Float64Array.of(4, 9, 8)) // 7
 */
export function meanArea(people: Float64Array, units: Int32Array, area: Float64Array): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < people.length; i += 1) {
    sum += people[i]! * area[units[i]!]!;
    weight += people[i]!;
  }
  return sum / weight;
}
