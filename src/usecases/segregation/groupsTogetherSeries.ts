import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Sum } from '../../catalogue/types.ts';
import type { IndexDescription } from '../../core/segregation/registry/indexDescription.ts';
import type { Panel } from '../../domain/panel.ts';
import { groupsTogether } from '../../engine/segregation/groupsTogether.ts';
import type { PopulationGroup } from '../../engine/segregation/populationGroup.ts';
import type { SegregationWarning } from '../../engine/segregation/segregationResult.ts';
import type { WorkerPool } from '../../workers/workerPool.ts';
import { type InferenceOptions, inferSegregation } from './inferSegregation.ts';
import { type SegregationSeries, segregationSeries } from './segregationSeries.ts';

export interface Together {
  readonly panel: Panel;
  readonly catalogue: Catalogue;
  readonly groups: readonly PopulationGroup[];
  /** Of which all groups are parts; null where they have none in common. */
  readonly whole: Sum | null;
  readonly level: string;
  readonly periods: readonly string[];
  readonly indices: readonly IndexDescription[];
}

/** The indices of several groups at once over time; where they are no parts of one whole, a warning says so instead. */
export async function groupsTogetherSeries(
  pool: WorkerPool,
  { panel, catalogue, groups, whole, level, periods, indices }: Together,
  options: InferenceOptions,
): Promise<{ readonly series: SegregationSeries[]; readonly warnings: SegregationWarning[] }> {
  const refused = (code: string, message: string) => ({ series: [], warnings: [{ code, message }] });
  if (whole === null)
    return refused(
      'no_common_whole',
      'Die Gruppen beziehen sich auf verschiedene Grundgesamtheiten und werden nur einzeln betrachtet. Mit total kann eine gemeinsame genannt werden.',
    );
  const tables = periods.map((period) => groupsTogether(panel, catalogue, groups, whole, level, period));
  const columns = tables.flatMap((table) => (table.overlap ? [] : [table.columns]));
  if (columns.length < tables.length)
    return refused(
      'groups_overlap',
      'Die Gruppen überschneiden sich (zusammen sind es mehr Menschen als insgesamt) und werden nur einzeln betrachtet.',
    );
  const hasRest = tables.some((table) => !table.overlap && table.hasRest);
  const results = await inferSegregation(
    pool,
    columns.map((one) => ({
      statistic: { set: 'multigroup', names: indices.map(({ name }) => name) },
      columns: one,
      test: 'fixed-margins',
    })),
    options,
  );
  return {
    series: segregationSeries(null, indices, periods, results),
    warnings: hasRest
      ? [{ code: 'rest_added', message: 'Wer zu keiner der genannten Gruppen gehört, zählt als weitere Gruppe.' }]
      : [],
  };
}
