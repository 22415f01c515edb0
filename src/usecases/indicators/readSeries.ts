import type { Area } from '../../domain/area.ts';
import type { CrosswalkHead } from '../../domain/crosswalk.ts';
import type { ProgrammeArea } from '../../domain/programmeArea.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { requirePeriod } from '../../domain/requirePeriod.ts';
import { indicatorPeriods } from '../../engine/indicatorPeriods.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import { pickLevel } from '../boundaries/pickLevel.ts';
import { panelOfSeries } from '../crosswalk/panelOfSeries.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { type IndicatorSeries, indicatorSeries } from './indicatorSeries.ts';
import { pickIndicators } from './pickIndicators.ts';

export interface SeriesRequest {
  /** Comma-separated ids. */
  readonly indicator: string;
  /** Comma-separated area keys; absent = all areas of the level. */
  readonly area?: string;
  readonly level?: string;
  readonly from?: string;
  readonly to?: string;
  readonly boundary?: string;
  /** `auto`, or "from:to" (several by comma): brings the figures of other boundary versions onto this one's areas. */
  readonly crosswalk?: string;
  /** How many areas to leave out and how many to give; absent = none and all. */
  readonly start?: number;
  readonly limit?: number;
}

export interface Series extends Provenance {
  readonly boundary: string;
  readonly level: string;
  /** The crosswalks asked for; absent = none were. */
  readonly crosswalks?: readonly CrosswalkHead[];
  readonly areas: readonly (Pick<Area, 'key' | 'name' | 'parentKey'> & {
    /** Only on the level `programmgebiet`. */
    readonly programme?: Pick<ProgrammeArea, 'programme' | 'kind' | 'validFrom' | 'validTo'>;
  })[];
  readonly series: readonly IndicatorSeries[];
  /** How many areas there are in all. */
  readonly total: number;
  /** How many areas go before the next page; null = this is the last one. */
  readonly next: number | null;
}

/** One or several indicators for the areas of a level over time. Ranks are those among all areas of the level. */
export async function readSeries(context: EngineContext, dataset: Dataset, request: SeriesRequest): Promise<Series> {
  const { catalogue } = context;
  const indicators = pickIndicators(catalogue, request.indicator);
  requireOrder(request.from, request.to);
  const wanted = request.area === undefined ? undefined : keysOf(request.area);
  const { boundary, joined, crosswalks, programmes } = await panelOfSeries(context, dataset, request, (one, level) =>
    indicators
      .filter(({ levels }) => levels === undefined || levels.includes(level))
      .flatMap((indicator) => indicatorPeriods(one, catalogue, indicator, level)),
  );
  const { panel } = joined;
  const index = panelIndex(panel);
  const level = pickLevel(boundary, request.level ?? (wanted === undefined ? undefined : levelOf(panel.areas, wanted)));
  const places = index.levels.get(level)!;
  let chosen = [...places.keys()];
  if (wanted !== undefined) {
    const position = new Map(chosen.map((at) => [panel.areas[places[at]!]!.key, at]));
    const unknown = wanted.filter((key) => !position.has(key));
    if (unknown.length > 0) {
      throw new RequestProblem(
        'not-found',
        `Diese Gebiete gibt es auf der Ebene „${level}“ im Gebietsstand „${boundary.id}“ nicht: ${unknown.join(', ')}.`,
        [{ pointer: '#/query/area', detail: 'unbekanntes Gebiet' }],
      );
    }
    chosen = wanted.map((key) => position.get(key)!);
  }
  const total = chosen.length;
  const start = request.start ?? 0;
  const end = start + (request.limit ?? total);
  const page = chosen.slice(start, end);
  const series = indicators.map((indicator) =>
    indicatorSeries(joined, catalogue, indicator, level, page, request, {
      crosswalks: crosswalks !== undefined,
      ...(programmes === undefined ? {} : { programmes: page.map((at) => programmes[at]!) }),
    }),
  );
  return {
    ...provenance(context, dataset),
    boundary: boundary.id,
    level,
    ...(crosswalks === undefined ? {} : { crosswalks }),
    areas: page.map((at) => {
      const { key, name, parentKey } = panel.areas[places[at]!]!;
      if (programmes === undefined) return { key, name, parentKey };
      const { programme, kind, validFrom, validTo } = programmes[at]!;
      return { key, name, parentKey, programme: { programme, kind, validFrom, validTo } };
    }),
    series,
    total,
    next: end < total ? end : null,
  };
}

function requireOrder(from: string | undefined, to: string | undefined): void {
  const first = from === undefined ? null : requirePeriod(from, 'from');
  const last = to === undefined ? null : requirePeriod(to, 'to');
  if (first !== null && last !== null && first.start > last.end)
    throw new RequestProblem('invalid-request', `from (${first.id}) liegt nach to (${last.id}).`, [
      { pointer: '#/query/from', detail: 'liegt nach to' },
    ]);
}

/** The keys of a comma-separated list, each once. */
function keysOf(list: string): string[] {
  const keys = list
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
  if (keys.length === 0)
    throw new RequestProblem('invalid-request', 'Bitte mindestens ein Gebiet nennen oder area weglassen.', [
      { pointer: '#/query/area', detail: 'leer' },
    ]);
  return [...new Set(keys)];
}

/**
 * The level on which all the keys stand; undefined if there is none, so that the level's default says what is missing.
 * Keys that stand together on several levels name none of them.
 */
function levelOf(areas: readonly Area[], keys: readonly string[]): string | undefined {
  const levels = keys.map(
    (key) => new Set(areas.flatMap((area) => (area.key === key && area.level !== null ? [area.level] : []))),
  );
  const shared = [...levels[0]!].filter((level) => levels.every((one) => one.has(level)));
  if (shared.length > 1)
    throw new RequestProblem(
      'invalid-request',
      `${keys.length === 1 ? `Der Schlüssel „${keys[0]}“ steht` : 'Die Schlüssel stehen'} auf mehreren Ebenen: ${shared.join(', ')}. Bitte level angeben.`,
      [{ pointer: '#/query/level', detail: 'fehlt' }],
    );
  return shared[0] ?? levels[0]!.values().next().value;
}
