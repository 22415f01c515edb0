import { mean, populationDeviation, weightedDeviation, weightedMean } from '../numeric/statistics.ts';
import { checkColumns } from './checkColumns.ts';
import type { RelationOutcome } from './relationOutcome.ts';

export interface Dispersion {
  readonly mean: number;
  readonly deviation: number;
  /** Coefficient of variation, deviation / mean; null where the mean is not above 0. */
  readonly variation: number | null;
}

export interface PeriodDispersion {
  /** Every area counts the same. */
  readonly areas: Dispersion;
  /** Areas count by the weights of this period; null without weights. */
  readonly people: Dispersion | null;
}

/**
 * How far areas lie apart, period by period: they converge where the dispersion falls.
 *
 * Formula: deviation √(Σw(x − m)²/Σw) and its ratio to the mean m, with w = 1 and with the weights.
 * Range: 0 (all equal) upwards. Units: the deviation has that of the values, the coefficient of variation none; the
 * deviation says whether distances shrink, the coefficient whether they shrink in proportion.
 * Shape: one column per period over the same areas, oldest first, and a column of weights for each or none at all.
 * Fewer than two areas, or weights that add up to zero in a period: no value.
 * Reference: Barro and Sala-i-Martin (1992), Journal of Political Economy 100; Sala-i-Martin (1996), Economic Journal
 * 106.
 *
 * @example sigmaConvergence([Float64Array.of(1, 3), Float64Array.of(3, 5)]).value.map((period) => period.areas.variation) // [0.5, 0.25]
 */
export function sigmaConvergence(
  periods: readonly Float64Array[],
  weights?: readonly Float64Array[],
): RelationOutcome<readonly PeriodDispersion[]> {
  if (periods.length === 0) throw new RangeError('sigmaConvergence requires at least one period.');
  if (weights && weights.length !== periods.length)
    throw new RangeError('sigmaConvergence requires weights for every period.');
  checkColumns('sigmaConvergence', periods);
  if (periods[0]!.length < 2) return { value: null, reason: 'too_few_rows' };
  for (const [k, column] of periods.entries()) {
    if (weights === undefined) continue;
    checkColumns('sigmaConvergence', [column], weights[k]!);
    if (weights[k]!.every((weight) => weight === 0)) return { value: null, reason: 'no_weight', column: k };
  }
  return {
    value: periods.map((values, k) => {
      const w = weights?.[k];
      return {
        areas: dispersion(mean(values), populationDeviation(values)),
        people: w ? dispersion(weightedMean(values, w), weightedDeviation(values, w, 'population')) : null,
      };
    }),
  };
}

function dispersion(centre: number, deviation: number): Dispersion {
  return { mean: centre, deviation, variation: centre > 0 ? deviation / centre : null };
}
