import { formatValue } from '../catalogue/formatValue.ts';
import { renderLesehilfe } from '../catalogue/renderLesehilfe.ts';
import type { Indicator } from '../catalogue/types.ts';
import { parsePeriod } from '../domain/parsePeriod.ts';
import type { ProgrammeArea } from '../domain/programmeArea.ts';
import { PROGRAMME_LEVEL } from '../domain/programmeLevel.ts';
import { type ProgrammeValidity, programmeValidity } from '../domain/programmeValidity.ts';
import { NOT_DELIVERED } from '../domain/reason.ts';
import { RequestProblem } from '../domain/requestProblem.ts';
import { requirePeriod } from '../domain/requirePeriod.ts';
import { computeIndicator } from '../engine/computeIndicator.ts';
import { earlierPeriod } from '../engine/earlierPeriod.ts';
import { indicatorPeriods } from '../engine/indicatorPeriods.ts';
import { panelIndex } from '../engine/panelIndex.ts';
import { selectPeriods } from '../engine/selectPeriods.ts';
import type { EngineContext } from './engineContext.ts';
import { type CityAverage, type Figure, indicatorFigures } from './indicatorFigures.ts';
import type { Dataset } from './openDataset.ts';
import { pickBoundary } from './pickBoundary.ts';
import { programmeView } from './programme/programmeView.ts';
import { type Provenance, provenance } from './provenance.ts';

export interface Profile extends Provenance {
  readonly boundary: string;
  readonly area: {
    readonly key: string;
    readonly name: string;
    readonly level: string;
    readonly parent: { readonly key: string; readonly name: string } | null;
    /** Only of a programme area. */
    readonly programme?: Omit<ProgrammeArea, 'id' | 'name' | 'boundary' | 'sha256'>;
  };
  /** The period asked for; null = each indicator's latest. */
  readonly period: string | null;
  readonly indicators: readonly ProfileEntry[];
  readonly total: number;
  readonly next: null;
}

export interface ProfileEntry {
  readonly indicator: string;
  readonly title: string;
  readonly theme: string;
  readonly unit: string;
  readonly polarity: string;
  /** Null where nothing was delivered up to the asked period. */
  readonly period: string | null;
  readonly figure: Figure | null;
  /** Only of a programme area: whether the period lies in the programme's time. */
  readonly validity?: ProgrammeValidity;
  /** How many areas of the level the rank is out of. */
  readonly ranked: number;
  readonly city: CityAverage | null;
  readonly parent: Figure | null;
  /** Share of the level's other areas with a lower value, 0 … 100; null without a rank. */
  readonly percentile: number | null;
  /** Against the same day or season one year before, in the indicator's unit. */
  readonly change: ProfileChange | null;
  /** The same for one, five and ten years, as far as there are figures. */
  readonly changes: readonly (ProfileChange & { readonly years: number })[];
  /** Another indicator that stands in where this one was never delivered; never to be set beside figures of this one. */
  readonly fallback: {
    readonly indicator: string;
    readonly title: string;
    readonly note: string;
    readonly unit: string;
    readonly period: string;
    readonly figure: Figure;
    readonly city: CityAverage;
  } | null;
  /** The Lesehilfe as a finished German sentence, where there is a value. */
  readonly sentence: string | null;
}

/** A change in the indicator's unit; for shares that is percentage points. */
export interface ProfileChange {
  readonly period: string;
  readonly value: number | null;
  readonly city: number | null;
  /** The area's change less the city's: above 0, the area moved up against the city. */
  readonly againstCity: number | null;
}

const WINDOWS = [1, 5, 10];

/** Every context indicator of one area, beside its parent and the city. */
export async function readProfile(
  context: EngineContext,
  dataset: Dataset,
  request: { readonly key: string; readonly level?: string; readonly period?: string; readonly boundary?: string },
): Promise<Profile> {
  const { catalogue } = context;
  if (request.period !== undefined) requirePeriod(request.period, 'period');
  const view =
    request.level === PROGRAMME_LEVEL
      ? await programmeView(dataset, catalogue, request.boundary, request.period)
      : undefined;
  const boundary = view?.boundary ?? (await pickBoundary(dataset, request.boundary, request.period));
  const panel = view?.panel ?? (await dataset.panel(boundary.id));
  const found = panel.areas.filter(
    (area) =>
      area.key === request.key && area.level !== null && (request.level === undefined || area.level === request.level),
  );
  if (found.length === 0)
    throw new RequestProblem(
      'not-found',
      `Das Gebiet „${request.key}“ gibt es im Gebietsstand „${boundary.id}“ nicht.`,
    );
  if (found.length > 1) {
    throw new RequestProblem(
      'invalid-request',
      `Der Schlüssel „${request.key}“ steht auf mehreren Ebenen: ${found.map((area) => area.level).join(', ')}. Bitte level angeben.`,
      [{ pointer: '#/query/level', detail: 'fehlt' }],
    );
  }
  const area = found[0]!;
  const level = area.level!;
  const programme = view?.programmes.find(({ id }) => id === area.key);
  const index = panelIndex(panel);
  const at = index.levels.get(level)!.findIndex((i) => panel.areas[i] === area);
  const above = boundary.levels[boundary.levels.indexOf(level) - 1];
  const parentAt =
    above === undefined ? -1 : index.levels.get(above)!.findIndex((i) => panel.areas[i]!.key === area.parentKey);
  const parent = parentAt === -1 ? null : panel.areas[index.levels.get(above!)![parentAt]!]!;

  const fallbackOf = (indicator: Indicator, period: string | null, row: number): ProfileEntry['fallback'] => {
    const own = period === null ? null : computeIndicator(panel, catalogue, indicator, level, period);
    if (own !== null && own.reasons[row] !== NOT_DELIVERED) return null;
    for (const { indicator: id, note } of indicator.fallback ?? []) {
      const other = catalogue.indicators.get(id)!;
      const periods = indicatorPeriods(panel, catalogue, other, level);
      const found =
        selectPeriods(periods, request.period, request.period).at(-1) ??
        (request.period === undefined ? periods.at(-1) : undefined);
      if (found === undefined) continue;
      const figures = indicatorFigures(computeIndicator(panel, catalogue, other, level, found));
      const figure = figures.areas[row]!;
      if (figure.value === null) continue;
      return { indicator: id, title: other.title, note, unit: other.unit, period: found, figure, city: figures.city };
    }
    return null;
  };
  const entries = [...catalogue.indicators.values()]
    .filter((indicator) => indicator.context && (indicator.levels === undefined || indicator.levels.includes(level)))
    .map((indicator): ProfileEntry => {
      const available = indicatorPeriods(panel, catalogue, indicator, level);
      const period =
        selectPeriods(available, request.period, request.period).at(-1) ??
        (request.period === undefined ? available.at(-1) : undefined) ??
        null;
      const head = {
        indicator: indicator.id,
        title: indicator.title,
        theme: indicator.theme,
        unit: indicator.unit,
        polarity: indicator.polarity,
      };
      const fallback = fallbackOf(indicator, period, at);
      if (period === null)
        return {
          ...head,
          period,
          figure: null,
          ranked: 0,
          percentile: null,
          city: null,
          parent: null,
          change: null,
          changes: [],
          fallback,
          sentence: null,
        };
      const now = indicatorFigures(computeIndicator(panel, catalogue, indicator, level, period));
      const figure = now.areas[at]!;
      const changes = WINDOWS.flatMap((years): (ProfileChange & { years: number })[] => {
        const before = earlierPeriod(period, years, available);
        if (before === null) return [];
        const then = indicatorFigures(computeIndicator(panel, catalogue, indicator, level, before));
        const value = difference(figure.value, then.areas[at]!.value);
        const city = difference(now.city.value, then.city.value);
        return [{ years, period: before, value, city, againstCity: difference(value, city) }];
      });
      const unit = catalogue.units.get(indicator.unit)!;
      return {
        ...head,
        period,
        figure,
        ...(programme === undefined ? {} : { validity: programmeValidity(programme, period) }),
        ranked: now.ranked,
        city: now.city,
        parent:
          parent === null
            ? null
            : indicatorFigures(computeIndicator(panel, catalogue, indicator, above!, period)).areas[parentAt]!,
        percentile:
          figure.rank === null || now.ranked < 2 ? null : (100 * (now.ranked - figure.rank)) / (now.ranked - 1),
        change: changes.find(({ years }) => years === 1) ?? null,
        changes,
        fallback,
        sentence:
          figure.value === null
            ? null
            : renderLesehilfe(
                indicator.lesehilfe,
                area.name,
                parsePeriod(period)!,
                formatValue(
                  figure.value,
                  unit,
                  indicator.decimals,
                  indicator.kind === 'change' || indicator.kind === 'gap',
                ),
              ),
      };
    });
  return {
    ...provenance(context, dataset),
    boundary: boundary.id,
    area: {
      key: area.key,
      name: area.name,
      level,
      parent: parent === null ? null : { key: parent.key, name: parent.name },
      ...(programme === undefined ? {} : { programme: withoutIdentity(programme) }),
    },
    period: request.period ?? null,
    indicators: entries,
    total: entries.length,
    next: null,
  };
}

function difference(a: number | null | undefined, b: number | null | undefined): number | null {
  return a == null || b == null ? null : a - b;
}

function withoutIdentity({ id: _id, name: _name, boundary: _boundary, sha256: _sha256, ...rest }: ProgrammeArea) {
  return rest;
}
