import type { ScanShapes } from './scanShapes.ts';

/**
 * How much a series can tell about each shape.
 *
 * Formula: I = xᵀPx, at least 1e-12.
 * Shape: T × T of P and K shapes of T years in, K values out. Units: 1/variance of the shape's size.
 *
 * @example shapeInformation(Float64Array.of(2, -1, -1, -1, 2, -1, -1, -1, 2), scanShapes(Float64Array.of(1, 2, 3))) // [6, 2]
 */
export function shapeInformation(precision: Float64Array, { x, count }: ScanShapes): Float64Array {
  const T = Math.sqrt(precision.length);
  const information = new Float64Array(count);
  for (let shape = 0; shape < count; shape += 1) {
    let sum = 0;
    for (let t = 0; t < T; t += 1) {
      const own = x[shape * T + t]!;
      if (own === 0) continue;
      let product = 0;
      for (let s = 0; s < T; s += 1) product += precision[t * T + s]! * x[shape * T + s]!;
      sum += own * product;
    }
    information[shape] = Math.max(sum, 1e-12);
  }
  return information;
}
