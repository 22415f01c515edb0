import { mean } from '../numeric/statistics.ts';

/** Values less their mean, and the sums of their second and fourth powers. */
export interface Centred {
  readonly z: Float64Array;
  readonly square: number;
  readonly fourth: number;
}

/**
 * Deviations from the mean. Values so close to each other that only rounding tells them apart are constant: square = 0.
 *
 * @example centred([1, 3]) // { z: [-1, 1], square: 2, fourth: 2 }
 */
export function centred(values: ArrayLike<number>): Centred {
  const middle = mean(values);
  const z = Float64Array.from(values, (value) => value - middle);
  let square = 0;
  let fourth = 0;
  let largest = 0;
  for (const deviation of z) {
    square += deviation * deviation;
    fourth += deviation ** 4;
    largest = Math.max(largest, Math.abs(deviation));
  }
  if (largest <= 1e-14 * Math.abs(middle)) return { z: z.fill(0), square: 0, fourth: 0 };
  return { z, square, fourth };
}
