import { medianOf } from '../numeric/medianOf.ts';
import type { LogOdds } from './logOdds.ts';
import { PRIOR_FLUCTUATION } from './priorFluctuation.ts';

/** Median of |N(0, 1)|. */
const NORMAL_MEDIAN = 0.6745;

/**
 * Logarithms of amounts, with their variance learnt from the amounts themselves: no count says how sure they are.
 *
 * Formula: y = ln v; s² = (median|Δy − median Δy|/0.6745)² over all steps from one known year to the next;
 * u = s²/(2c(1 − ρ))·n̄/n with the usual c and ρ, so that the usual law gives the variance that was seen. `weight` n is
 * the number of observations behind an amount, 1 where nobody knows.
 * Shape: A × T in and out; amounts that are not above 0 have no logarithm and become NaN. Units: none (logarithm).
 *
 * @example logAmounts(Float64Array.of(6, 7, 8, 9), Float64Array.of(1, 1, 1, 1), 2).y // [1.791759, 1.94591, 2.079442, 2.197225]
 */
export function logAmounts(amount: Float64Array, weight: Float64Array, years: number): LogOdds {
  const y = amount.map((value) => (value > 0 ? Math.log(value) : Number.NaN));
  const steps = Array.from({ length: Math.max(0, years - 1) }, (_, t) => {
    const list: number[] = [];
    for (let at = t; at < y.length; at += years) {
      const step = y[at + 1]! - y[at]!;
      if (!Number.isNaN(step)) list.push(step);
    }
    const middle = medianOf(Float64Array.from(list));
    return list.map((step) => Math.abs(step - middle));
  }).flat();
  const { c, rho } = PRIOR_FLUCTUATION;
  const seen = steps.length === 0 ? 0 : (medianOf(Float64Array.from(steps)) / NORMAL_MEDIAN) ** 2;
  const unit = Math.max(seen, 1e-8) / (2 * c * (1 - rho));
  let sum = 0;
  let known = 0;
  for (let at = 0; at < y.length; at += 1) {
    if (Number.isNaN(y[at]!)) continue;
    sum += weight[at]!;
    known += 1;
  }
  const u = y.map((value, at) => (Number.isNaN(value) ? Number.NaN : (unit * (sum / known)) / weight[at]!));
  return { y, u };
}
