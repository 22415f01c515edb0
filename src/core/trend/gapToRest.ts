/**
 * Each area's rate against the rate of the rest of the city.
 *
 * Formula: 100·(k_i/n_i − (K − k_i)/(N − n_i)), K and N the sums over areas where both are known; `guests` (1 = an area
 * that overlaps others) are not in the sums.
 * Shape: one gap an area; NaN where not known. Units: percentage points.
 *
 * @example gapToRest(Float64Array.of(20, 10), Float64Array.of(100, 100)) // [10, -10]
 */
export function gapToRest(
  count: ArrayLike<number>,
  population: ArrayLike<number>,
  guests?: ArrayLike<number>,
): Float64Array {
  let cases = 0;
  let people = 0;
  for (let i = 0; i < count.length; i += 1) {
    if (guests?.[i] === 1 || Number.isNaN(count[i]! + population[i]!)) continue;
    cases += count[i]!;
    people += population[i]!;
  }
  return Float64Array.from(
    { length: count.length },
    (_, i) => 100 * (count[i]! / population[i]! - (cases - count[i]!) / (people - population[i]!)),
  );
}
