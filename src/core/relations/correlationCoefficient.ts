import { deviations } from './deviations.ts';
import type { RelationOutcome } from './relationOutcome.ts';

/**
 * Product-moment correlation of two columns, with or without weights, as a bare number.
 *
 * Formula: r = Σw·dx·dy / √(Σw·dx²·Σw·dy²), d = deviation from the weighted mean.
 * Range: −1 … 1. Units: none. A column whose counted values are all equal gives no value and is named by its number.
 * Reference: Pearson (1896), Philosophical Transactions of the Royal Society A 187.
 *
 * @example correlationCoefficient(Float64Array.of(1, 2, 3), Float64Array.of(1, 3, 2)).value // 0.5
 */
export function correlationCoefficient(x: Float64Array, y: Float64Array, weights?: Float64Array): RelationOutcome {
  const first = deviations(x, weights);
  if (first === null) return { value: null, reason: 'constant_column', column: 0 };
  const second = deviations(y, weights);
  if (second === null) return { value: null, reason: 'constant_column', column: 1 };
  // By the largest deviation, so that squares neither overflow nor vanish.
  const xScale = largest(first.z);
  const yScale = largest(second.z);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i += 1) {
    const weight = weights ? weights[i]! : 1;
    const dx = first.z[i]! / xScale;
    const dy = second.z[i]! / yScale;
    xx += weight * dx * dx;
    yy += weight * dy * dy;
    xy += weight * dx * dy;
  }
  return { value: Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy))) };
}

const largest = (z: Float64Array): number => z.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
