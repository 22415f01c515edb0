import { spatialIndices } from '../../core/segregation/registry/spatialIndices.ts';
import { comparePeriods } from '../../domain/comparePeriods.ts';
import { FACILITY_LEVELS } from '../../domain/facilityLevels.ts';
import type { Panel } from '../../domain/panel.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import { type GroupAgainstRest, groupAgainstRestOf } from '../../engine/segregation/groupAgainstRestOf.ts';
import type { PopulationGroup } from '../../engine/segregation/populationGroup.ts';
import type { SegregationWarning } from '../../engine/segregation/segregationResult.ts';
import { selectPeriods } from '../../engine/selectPeriods.ts';
import { sumPeriods } from '../../engine/sumPeriods.ts';
import { pickLevel } from '../boundaries/pickLevel.ts';
import { pickSeriesBoundary } from '../boundaries/pickSeriesBoundary.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { chooseGroups } from './chooseGroups.ts';
import { type ChosenIndices, chooseIndices } from './chooseIndices.ts';
import { drawingWarnings } from './drawingWarnings.ts';
import { groupsTogetherSeries } from './groupsTogetherSeries.ts';
import { groupWarnings } from './groupWarnings.ts';
import { inferSegregation } from './inferSegregation.ts';
import { MOST_UNITS_FOR_PAIRS } from './judgedTables.ts';
import { type LocalSegregation, localSegregationOf } from './localSegregationOf.ts';
import { type NestedShare, nestedShares } from './nestedShares.ts';
import { placesOfLevel } from './placesOfLevel.ts';
import { type SegregationChange, segregationChange } from './segregationChange.ts';
import { type ComparisonRequest, type SegregationComparison, segregationComparison } from './segregationComparison.ts';
import { type SegregationSeries, segregationSeries } from './segregationSeries.ts';
import { changeSentence, groupSentences } from './segregationWords.ts';
import { spatialPlaces } from './spatialPlaces.ts';

export interface SegregationRequest {
  /** Measures or indicators, comma-separated. */
  readonly group: string;
  /** Measure of all people among whom the groups are; absent = each group's own. */
  readonly total?: string;
  readonly level?: string;
  readonly from?: string;
  readonly to?: string;
  readonly boundary?: string;
  /** Indices, comma-separated, or "all". */
  readonly index?: string;
  readonly replications: number;
  readonly local?: boolean;
}

export interface SegregationAnswer extends Provenance {
  readonly boundary: string;
  readonly level: string;
  readonly units: number;
  readonly replications: number;
  readonly seed: string;
  readonly groups: readonly GroupAnswer[];
  readonly series: readonly SegregationSeries[];
  readonly local: LocalSegregation | null;
  /** Against another city or level, where one was asked for. */
  readonly comparison: readonly SegregationComparison[];
  /** How to read it, in plain German. */
  readonly sentences: readonly string[];
  readonly warnings: readonly PeriodWarning[];
}

/** A warning and the periods that it is about; none = all. */
export interface PeriodWarning extends SegregationWarning {
  readonly periods: readonly string[];
}

export interface GroupAnswer {
  readonly id: string;
  readonly title: string;
  readonly people: string;
  readonly periods: readonly string[];
  readonly members: readonly number[];
  readonly total: readonly number[];
  readonly unitsUsed: readonly number[];
  /** People in units that are left out, as a share. */
  readonly droppedShare: readonly number[];
  /** From the first to the last period; empty with a single one. */
  readonly change: readonly SegregationChange[];
  /** How much of it lies between the areas of each coarser level, in the last period. */
  readonly nested: readonly NestedShare[];
}

const SEED = 'sozialraum';
const LEVEL_OF_INTERVALS = 0.95;
/** Cells drawn in one request: some ten seconds of work. */
const MOST_CELLS = 100_000_000;

/** Segregation of one or several groups over the areas of a level, over time. */
export async function readSegregation(
  context: EngineContext,
  dataset: Dataset,
  request: SegregationRequest,
  other?: ComparisonRequest,
): Promise<SegregationAnswer> {
  const { catalogue, workers } = context;
  const { replications } = request;
  const { groups, whole } = chooseGroups(catalogue, request.group, request.total);
  const indices = chooseIndices(request.index);
  const periodsOf = (group: PopulationGroup, panel: Panel, level: string): string[] =>
    sumPeriods(panel, catalogue, group.members, level);
  const boundary = await pickSeriesBoundary(dataset, request, (panel, level) =>
    groups.flatMap((group) => periodsOf(group, panel, level)),
  );
  const panel = await dataset.panel(boundary.id);
  const level = pickLevel(boundary, request.level);
  const units = panelIndex(panel).levels.get(level)!.length;
  const spans = groups.map((group) => selectPeriods(periodsOf(group, panel, level), request.from, request.to));
  requireWork(units, spans, replications, indices);
  const places = await placesOfLevel(context, dataset.ags, panel, level);
  const drawn = drawingWarnings(places);
  const options = { replications, level: LEVEL_OF_INTERVALS };
  const series: SegregationSeries[] = [];
  const sentences: string[] = [];
  const warnings = new Map<string, SegregationWarning & { periods: string[] }>();
  const warn = (warning: SegregationWarning, period?: string): void => {
    const known = warnings.get(warning.message);
    if (known === undefined)
      warnings.set(warning.message, { ...warning, periods: period === undefined ? [] : [period] });
    else if (period !== undefined && !known.periods.includes(period)) known.periods.push(period);
  };
  const answers: GroupAnswer[] = [];
  const latest: { group: PopulationGroup; counts: GroupAgainstRest; period: string }[] = [];
  for (const [g, group] of groups.entries()) {
    const periods = spans[g]!;
    const counts = periods.map((period) => groupAgainstRestOf(panel, catalogue, group, level, period));
    const seed = `${SEED}|${group.id}`;
    const plain = await inferSegregation(
      workers,
      counts.map((one) => ({
        statistic: { set: 'oneGroup', names: indices.oneGroup.map(({ name }) => name) },
        columns: [one.group, one.rest],
        test: 'fixed-margins',
      })),
      { ...options, seed },
    );
    series.push(...segregationSeries(group.id, indices.oneGroup, periods, plain));
    const spatial = spatialPlaces(indices.spatial, places, counts);
    const placed = await inferSegregation(workers, spatial.judged, { ...options, seed });
    series.push(...segregationSeries(group.id, spatial.indices, periods, placed));
    const first = counts[0];
    const last = counts.at(-1);
    const change =
      first === undefined || last === undefined || first === last
        ? []
        : await segregationChange(workers, [first.group, first.rest], [last.group, last.rest], { ...options, seed });
    answers.push({
      id: group.id,
      title: group.title,
      people: group.peopleTitle,
      periods,
      members: counts.map(({ members }) => members),
      total: counts.map(({ people }) => people),
      unitsUsed: counts.map(({ used }) => used),
      droppedShare: counts.map(({ droppedShare }) => droppedShare),
      change,
      nested: last === undefined ? [] : nestedShares(panel, level, [last.group, last.rest]),
    });
    counts.forEach((one, at) => {
      for (const warning of groupWarnings(group, one, panel, level)) warn(warning, periods[at]!);
    });
    if (last === undefined || periods.length === 0) continue;
    latest.push({ group, counts: last, period: periods.at(-1)! });
    sentences.push(...sentencesOf(group, series, periods, last, FACILITY_LEVELS.has(level)));
    const turned = change.find(({ index }) => index === 'oneGroup.dissimilarity');
    if (turned !== undefined)
      sentences.push(changeSentence({ title: group.title, from: periods[0]!, to: periods.at(-1)!, ...turned }));
  }
  if (groups.length > 1) {
    const common = spans[0]!.filter((period) => spans.every((span) => span.includes(period)));
    common.sort((a, b) => comparePeriods(parsePeriod(a)!, parsePeriod(b)!));
    const together = { panel, catalogue, groups, whole, level, periods: common, indices: indices.multigroup };
    const result = await groupsTogetherSeries(workers, together, { ...options, seed: SEED });
    series.push(...result.series);
    for (const warning of result.warnings) warn(warning);
  }
  const comparison: SegregationComparison[] = [];
  for (const one of other === undefined ? [] : latest) {
    const compared = await segregationComparison(workers, catalogue, { ...one, level }, other!, indices.oneGroup, {
      ...options,
      seed: `${SEED}|${one.group.id}`,
    });
    if (compared !== null) comparison.push(compared);
  }
  return {
    ...provenance(context, dataset),
    boundary: boundary.id,
    level,
    units,
    replications,
    seed: SEED,
    groups: answers,
    series,
    local: request.local === true ? localSegregationOf(panel, level, latest) : null,
    comparison,
    sentences,
    warnings: [...drawn.map((warning) => ({ ...warning, periods: [] })), ...warnings.values()],
  };
}

function requireWork(
  units: number,
  spans: readonly (readonly string[])[],
  replications: number,
  { spatial }: ChosenIndices,
): void {
  const tables = spans.reduce((sum, span) => sum + span.length, 0);
  if (tables === 0)
    throw new RequestProblem(
      'not-computable',
      'Zu keiner der Gruppen liegen in dieser Zeit und auf dieser Ebene Zahlen vor.',
      [{ pointer: '#/query/group', detail: 'keine Daten' }],
    );
  // Bootstrap and test of two tables each: group and rest, without and with places; sums over all pairs for those that
  // look at distances, four of which cost about as much as a drawn cell.
  const all = spatialIndices.filter(({ needs }) => needs.includes('near'));
  const pairs = spatial.some(({ name }) => all.some((one) => one.name === name)) && units <= MOST_UNITS_FOR_PAIRS;
  const cells = units * 8 + (pairs ? (units * units) / 2 : 0);
  if (cells * tables * replications > MOST_CELLS)
    throw new RequestProblem(
      'invalid-request',
      'Das sind zu viele Wiederholungen für so viele Gebiete, Gruppen und Jahre. Bitte replications oder die Zeit verringern.',
      [{ pointer: '#/query/replications', detail: 'zu groß' }],
    );
}

function sentencesOf(
  group: PopulationGroup,
  series: readonly SegregationSeries[],
  periods: readonly string[],
  counts: GroupAgainstRest,
  facility: boolean,
): string[] {
  const at = periods.length - 1;
  const find = (index: string) => series.find((one) => one.group === group.id && one.index === index);
  const index = find('oneGroup.dissimilarity');
  const value = index?.values[at];
  if (index === undefined || value === null || value === undefined) return [];
  const lower = index.lower[at]!;
  return groupSentences({
    title: group.title,
    peopleTitle: group.peopleTitle,
    move: facility ? 'in eine andere Einrichtung wechseln' : 'in ein anderes Gebiet umziehen',
    stay: facility ? 'besucht im Mittel eine Einrichtung, in der ihr Anteil' : 'lebt im Mittel dort, wo ihr Anteil',
    period: periods[at]!,
    dissimilarity: value,
    interval: lower === null ? null : [lower, index.upper[at]!],
    expected: index.expected[at] ?? null,
    corrected: index.biasCorrected[at] ?? null,
    isolation: find('oneGroup.isolation')?.values[at] ?? null,
    share: counts.members / counts.people,
  });
}
