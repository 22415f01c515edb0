/**
 * The median: the middle value, of an even number the mean of the two in the middle.
 *
 * Shape: sorts the list that it is given, in place, so that a caller's buffer serves again. Range: NaN for an empty list.
 *
 * @example medianOf(Float64Array.of(4, 1, 3, 2)) // 2.5
 */
export function medianOf(values: Float64Array): number {
  values.sort();
  const half = values.length >> 1;
  return values.length % 2 === 1 ? values[half]! : (values[half - 1]! + values[half]!) / 2;
}
