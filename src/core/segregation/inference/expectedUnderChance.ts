import { mean } from '../../numeric/statistics.ts';
import type { Outcome } from '../../outcome.ts';

/**
 * The value that an index has without any segregation: the mean over tables made by chance.
 *
 * Range: that of the index. Units: those of the index. Without a replicate that has a value there is none.
 * Reference: Winship (1977), Social Forces 55; Cortese, Falk and Cohen (1976), American Sociological Review 41.
 *
 * @example expectedUnderChance(Float64Array.of(0.1, 0.3)).value // 0.2
 */
export function expectedUnderChance(replicates: Float64Array): Outcome {
  return replicates.length === 0 ? { value: null, reason: 'too_few_replications' } : { value: mean(replicates) };
}
