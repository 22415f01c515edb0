import { mean, quantiles, sampleDeviation } from '../../numeric/statistics.ts';
import type { Outcome } from '../../outcome.ts';

export interface BootstrapSummary {
  /** The index of the observed table, as it is. */
  readonly estimate: number;
  /** The index freed from the bias that the replicates show: 2·estimate less their mean. */
  readonly biasCorrected: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
  /** Replicates that had a value. */
  readonly replications: number;
}

/**
 * Estimate, bias, standard error and interval from the replicates of a bootstrap.
 *
 * Formula: every replicate b is reflected at the estimate e, 2e − b, because resampling adds about as much upward bias as
 * the sample itself has; mean, deviation (n − 1) and percentiles (type 7) of these.
 * Range: the interval may leave the range of the index by its bias correction, and need not hold the estimate.
 * Units: those of the index. Where the estimate has no value, or fewer than two replicates have one, there is no value.
 * Reference: Efron and Tibshirani (1993), An Introduction to the Bootstrap; Elbers (2021), Sociological Methods &
 * Research 52.
 *
 * @example bootstrapSummary({ value: 2 }, Float64Array.of(2, 3, 4)).value.biasCorrected // 1
 */
export function bootstrapSummary(estimate: Outcome, replicates: Float64Array, level = 0.95): Outcome<BootstrapSummary> {
  if (!(level > 0 && level < 1))
    throw new RangeError(`bootstrapSummary requires a level between 0 and 1, not ${level}.`);
  if (estimate.value === null) return estimate;
  if (replicates.length < 2) return { value: null, reason: 'too_few_replications' };
  const observed = estimate.value;
  const debiased = replicates.map((value) => 2 * observed - value);
  const [lower, upper] = quantiles(debiased, [(1 - level) / 2, (1 + level) / 2], 7);
  return {
    value: {
      estimate: observed,
      biasCorrected: mean(debiased),
      standardError: sampleDeviation(debiased),
      lower: lower!,
      upper: upper!,
      replications: replicates.length,
    },
  };
}
