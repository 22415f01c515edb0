import { bootstrapReplicates } from '../core/segregation/inference/bootstrapReplicates.ts';
import { chanceReplicates } from '../core/segregation/inference/chanceReplicates.ts';
import { describedStatistic, type StatisticDescription } from '../core/segregation/inference/describedStatistic.ts';
import { differenceReplicates } from '../core/segregation/inference/differenceReplicates.ts';
import { fixedMarginReplicates } from '../core/segregation/inference/fixedMarginReplicates.ts';
import { labelReplicates } from '../core/segregation/inference/labelReplicates.ts';
import { placePermutationReplicates } from '../core/segregation/inference/placePermutationReplicates.ts';
import type { ReplicateRange, Replicates, Statistic } from '../core/segregation/inference/replicates.ts';

const ONE_TABLE = {
  bootstrap: bootstrapReplicates,
  chance: chanceReplicates,
  fixedMargins: fixedMarginReplicates,
  places: placePermutationReplicates,
} as const;

const TWO_TABLES = { difference: differenceReplicates, labels: labelReplicates } as const;

/** A resampling of one table, or of two, and the indices it is repeated for. Columns are groups over all rows. */
export type Resampling = { readonly statistic: StatisticDescription; readonly columns: readonly Float64Array[] } & (
  | { readonly method: keyof typeof ONE_TABLE }
  | { readonly method: keyof typeof TWO_TABLES; readonly second: readonly Float64Array[] }
);

/** Replicates `from` to `to` − 1 of a resampling. Wholly given by its input, on whatever thread it runs. */
export function replicateTask(resampling: Resampling, range: ReplicateRange): Replicates {
  const statistic: Statistic = describedStatistic(resampling.statistic);
  return 'second' in resampling
    ? TWO_TABLES[resampling.method](resampling.columns, resampling.second, statistic, range)
    : ONE_TABLE[resampling.method](resampling.columns, statistic, range);
}
