import type { Outcome } from '../../core/outcome.ts';
import { type IndexChange, indexChange } from '../../core/segregation/change/indexChange.ts';
import { groupCounts } from '../../core/segregation/groupCounts.ts';
import { groupTable } from '../../core/segregation/groupTable.ts';
import { bootstrapSummary } from '../../core/segregation/inference/bootstrapSummary.ts';
import { multigroupTheilH } from '../../core/segregation/multigroup/multigroupTheilH.ts';
import { dissimilarity } from '../../core/segregation/oneGroup/dissimilarity.ts';
import { runReplicates } from '../../workers/runReplicates.ts';
import type { WorkerPool } from '../../workers/workerPool.ts';

/** The change of an index between two periods, with its parts; `places` and `groups` add up to the difference. */
export interface SegregationChange {
  readonly index: 'oneGroup.dissimilarity' | 'oneGroup.theilH';
  readonly difference: number;
  /** Of the difference; null without replications. */
  readonly interval: readonly [number, number] | null;
  /** Because of where people live: structure, sizes of the units, units that came or went. */
  readonly places: number;
  /** Because the groups grew or shrank. */
  readonly groups: number;
  readonly parts: IndexChange;
}

type Index = (columns: readonly ArrayLike<number>[]) => Outcome;

const INDICES: readonly (readonly [SegregationChange['index'], Index])[] = [
  [
    'oneGroup.dissimilarity',
    ([group, rest]) =>
      dissimilarity(
        groupCounts(
          group!,
          Array.from(group!, (count, row) => count + rest![row]!),
        ),
      ),
  ],
  ['oneGroup.theilH', (columns) => multigroupTheilH(groupTable(columns))],
];

/** How the indices of a group against the rest changed from one table to another of the same units. */
export async function segregationChange(
  pool: WorkerPool,
  first: readonly Float64Array[],
  second: readonly Float64Array[],
  { seed, replications, level }: { readonly seed: string; readonly replications: number; readonly level: number },
): Promise<SegregationChange[]> {
  const changes = INDICES.map(([, index]) => indexChange(index, first, second));
  if (changes.every(({ value }) => value === null)) return [];
  const statistic = { set: 'oneGroup', names: ['dissimilarity', 'theilH'] } as const;
  const resampling = { method: 'difference', statistic, columns: first, second } as const;
  const drawn = replications === 0 ? null : await runReplicates(pool, resampling, { seed, replications });
  return changes.flatMap(({ value: parts }, at): SegregationChange[] => {
    if (parts === null) return [];
    const summary =
      drawn === null ? null : bootstrapSummary({ value: parts.difference }, drawn.values[at]!, level).value;
    return [
      {
        index: INDICES[at]![0],
        difference: parts.difference,
        interval: summary === null ? null : [summary.lower, summary.upper],
        places: parts.difference - parts.groupMarginal,
        groups: parts.groupMarginal,
        parts,
      },
    ];
  });
}
