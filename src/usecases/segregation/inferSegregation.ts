import type { Outcome, UndefinedReason } from '../../core/outcome.ts';
import { bootstrapSummary } from '../../core/segregation/inference/bootstrapSummary.ts';
import type { StatisticDescription } from '../../core/segregation/inference/describedStatistic.ts';
import { describedStatistic } from '../../core/segregation/inference/describedStatistic.ts';
import { expectedUnderChance } from '../../core/segregation/inference/expectedUnderChance.ts';
import { permutationPValue } from '../../core/segregation/inference/permutationPValue.ts';
import type { Resampling } from '../../workers/replicateTask.ts';
import { runReplicates } from '../../workers/runReplicates.ts';
import type { WorkerPool } from '../../workers/workerPool.ts';

/** How sure one index is. */
export interface IndexInference {
  /** The index of the table as it is. */
  readonly estimate: number | null;
  /** Why there is no estimate; null where there is one. */
  readonly reason: UndefinedReason | null;
  /** The index freed from the upward bias that small numbers bring. */
  readonly biasCorrected: number | null;
  readonly standardError: number | null;
  /** Lower and upper end at the level asked for. */
  readonly interval: readonly [number, number] | null;
  readonly replications: number;
  readonly seed: string;
  readonly method: 'multinomial-bootstrap';
  /** What the index would be on average without any segregation (or pattern in space), and the test of that. */
  readonly expected: number | null;
  readonly p: number | null;
  readonly test: 'fixed-margins' | 'places' | null;
}

export interface InferenceOptions {
  readonly replications: number;
  readonly seed: string;
  readonly level: number;
  readonly signal?: AbortSignal | undefined;
  /** Replications done, of all that will be run. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** A table and those of its indices that are to be judged; `test` = null where there is no such question. */
export interface Judged {
  readonly statistic: StatisticDescription;
  readonly columns: readonly Float64Array[];
  readonly test: 'fixed-margins' | 'places' | null;
}

const METHOD = { 'fixed-margins': 'fixedMargins', places: 'places' } as const;

/**
 * Interval, bias and test for the indices of several tables: one list per table, in the order of its names. Every number
 * is wholly given by the tables, the seed and the number of replications; without any there are only the indices.
 */
export async function inferSegregation(
  pool: WorkerPool,
  tables: readonly Judged[],
  { replications, seed, level, signal, onProgress }: InferenceOptions,
): Promise<IndexInference[][]> {
  const usable = tables.map(
    ({ columns }) => replications > 0 && columns.some((column) => column.some((count) => count > 0)),
  );
  const all = tables.reduce((sum, { test }, i) => sum + (usable[i] ? replications * (test === null ? 1 : 2) : 0), 0);
  const done = new Map<string, number>();
  const told = (key: string) => (count: number) => {
    done.set(key, count);
    onProgress?.(
      [...done.values()].reduce((sum, part) => sum + part, 0),
      all,
    );
  };
  const results: IndexInference[][] = [];
  for (const [i, { statistic, columns, test }] of tables.entries()) {
    const observed = describedStatistic(statistic)(columns);
    const run = (method: 'bootstrap' | 'fixedMargins' | 'places') => {
      const resampling: Resampling = { statistic, columns, method };
      const options = { seed: `${seed}|${i}`, replications, signal, onProgress: told(`${i}|${method}`) };
      return runReplicates(pool, resampling, options);
    };
    const drawn = usable[i] ? await run('bootstrap') : null;
    const chance = usable[i] && test !== null ? await run(METHOD[test]) : null;
    results.push(
      observed.map((outcome, index): IndexInference => {
        const none: Outcome<never> = { value: null, reason: 'no_population' };
        const summary = drawn === null ? none : bootstrapSummary(outcome, drawn.values[index]!, level);
        const { value } = summary;
        return {
          estimate: outcome.value,
          reason: outcome.value === null ? outcome.reason : null,
          biasCorrected: value?.biasCorrected ?? null,
          standardError: value?.standardError ?? null,
          interval: value === null ? null : [value.lower, value.upper],
          replications: value?.replications ?? 0,
          seed,
          method: 'multinomial-bootstrap',
          expected: chance === null ? null : expectedUnderChance(chance.values[index]!).value,
          p: chance === null ? null : permutationPValue(outcome, chance.values[index]!).value,
          test,
        };
      }),
    );
  }
  return results;
}
