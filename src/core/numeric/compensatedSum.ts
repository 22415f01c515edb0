/**
 * Sum of numbers that loses no digits to rounding on the way, so that a total hardly depends on the order of its parts.
 *
 * Formula: running sum plus a second running sum of what each addition rounded away.
 * Range: all finite numbers; 0 for an empty list, because nothing adds up to nothing.
 * Units: those of the values. A value that is not finite is refused.
 * Reference: Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54.
 *
 * @example compensatedSum([1, 1e100, 1, -1e100]) // 2, where a plain loop gives 0
 */
export function compensatedSum(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    if (!Number.isFinite(value)) throw new RangeError(`compensatedSum: value ${i} is ${value}, not a finite number.`);
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
