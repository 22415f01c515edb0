import type { Catalogue } from '../../catalogue/catalogue.ts';
import { bootstrapSummary } from '../../core/segregation/inference/bootstrapSummary.ts';
import { describedStatistic } from '../../core/segregation/inference/describedStatistic.ts';
import { permutationPValue } from '../../core/segregation/inference/permutationPValue.ts';
import type { IndexDescription } from '../../core/segregation/registry/indexDescription.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { reportYear } from '../../domain/reportYear.ts';
import { type GroupAgainstRest, groupAgainstRestOf } from '../../engine/segregation/groupAgainstRestOf.ts';
import type { PopulationGroup } from '../../engine/segregation/populationGroup.ts';
import type { SegregationWarning } from '../../engine/segregation/segregationResult.ts';
import { sumPeriods } from '../../engine/sumPeriods.ts';
import { runReplicates } from '../../workers/runReplicates.ts';
import type { WorkerPool } from '../../workers/workerPool.ts';
import { pickLevel } from '../boundaries/pickLevel.ts';
import { pickSeriesBoundary } from '../boundaries/pickSeriesBoundary.ts';
import type { Dataset } from '../dataset/openDataset.ts';

/** How the indices of a group differ from those of another city (or another level) in the same year. */
export interface SegregationComparison {
  readonly group: string;
  readonly city: { readonly ags: string; readonly name: string };
  readonly boundary: string;
  readonly level: string;
  readonly period: string;
  readonly units: number;
  readonly indices: readonly {
    readonly index: string;
    /** This city's value less the other's. */
    readonly difference: number | null;
    readonly interval: readonly [number, number] | null;
    /** If it did not matter to which city a unit belongs. */
    readonly p: number | null;
  }[];
  readonly warnings: readonly SegregationWarning[];
}

export interface ComparisonRequest {
  readonly dataset: Dataset;
  readonly level: string | undefined;
}

export interface ComparedGroup {
  readonly group: PopulationGroup;
  readonly counts: GroupAgainstRest;
  readonly period: string;
  readonly level: string;
}

/** Mean sizes of units that differ by more make indices incomparable: smaller units give larger values. */
const SIZE_RATIO = 2;

/** Compares a group with the same group elsewhere; null where there are no figures of that year. */
export async function segregationComparison(
  pool: WorkerPool,
  catalogue: Catalogue,
  own: ComparedGroup,
  other: ComparisonRequest,
  indices: readonly IndexDescription[],
  options: { readonly seed: string; readonly replications: number; readonly level: number },
): Promise<SegregationComparison | null> {
  const { dataset } = other;
  const year = String(reportYear(parsePeriod(own.period)!));
  const span = { from: year, to: year, ...(other.level === undefined ? {} : { level: other.level }) };
  const boundary = await pickSeriesBoundary(dataset, span, (panel, level) =>
    sumPeriods(panel, catalogue, own.group.members, level),
  );
  const panel = await dataset.panel(boundary.id);
  const level = pickLevel(boundary, other.level ?? (boundary.levels.includes(own.level) ? own.level : undefined));
  const period = sumPeriods(panel, catalogue, own.group.members, level).find(
    (id) => String(reportYear(parsePeriod(id)!)) === year,
  );
  if (period === undefined) return null;
  const theirs = groupAgainstRestOf(panel, catalogue, own.group, level, period);
  const statistic = { set: 'oneGroup', names: indices.map(({ name }) => name) } as const;
  const second = [own.counts.group, own.counts.rest];
  const columns = [theirs.group, theirs.rest];
  const compute = describedStatistic(statistic);
  const here = compute(second);
  const there = compute(columns);
  const { seed, replications } = options;
  const run = (method: 'difference' | 'labels') =>
    replications === 0 || theirs.used === 0
      ? null
      : runReplicates(pool, { method, statistic, columns, second }, { seed, replications });
  const drawn = await run('difference');
  const dealt = await run('labels');
  return {
    group: own.group.id,
    city: { ags: dataset.ags, name: dataset.cityName },
    boundary: boundary.id,
    level,
    period,
    units: theirs.used,
    indices: indices.map(({ set, name }, at) => {
      const a = here[at]!.value;
      const b = there[at]!.value;
      const difference = a === null || b === null ? null : a - b;
      const observed = difference === null ? null : { value: difference };
      const summary =
        observed === null || drawn === null ? null : bootstrapSummary(observed, drawn.values[at]!, options.level).value;
      return {
        index: `${set}.${name}`,
        difference,
        interval: summary === null ? null : ([summary.lower, summary.upper] as const),
        p: observed === null || dealt === null ? null : permutationPValue(observed, dealt.values[at]!).value,
      };
    }),
    warnings: otherSize(own, theirs, level),
  };
}

function otherSize(own: ComparedGroup, theirs: GroupAgainstRest, level: string): SegregationWarning[] {
  const mine = own.counts.people / own.counts.used;
  const other = theirs.people / theirs.used;
  const ratio = Math.max(mine, other) / Math.min(mine, other);
  if (level === own.level && !(ratio > SIZE_RATIO)) return [];
  const size = (people: number): string => Math.round(people).toLocaleString('de-DE');
  return [
    {
      code: 'other_level',
      message: `Die verglichenen Gebiete sind verschieden groß (im Mittel ${size(mine)} und ${size(other)} Personen). Kleinere Gebiete ergeben größere Werte; der Unterschied sagt deshalb wenig.`,
    },
  ];
}
