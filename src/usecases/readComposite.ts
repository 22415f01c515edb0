import type { Method, MethodDomain, MethodIndicator } from '../catalogue/method.ts';
import type { Indicator } from '../catalogue/types.ts';
import type { Panel } from '../domain/panel.ts';
import { parsePeriod } from '../domain/parsePeriod.ts';
import { HAS_VALUE, reasonFromCode } from '../domain/reason.ts';
import { reportYear } from '../domain/reportYear.ts';
import { RequestProblem } from '../domain/requestProblem.ts';
import type { CompositeColumn, NoiseBase } from '../engine/composite/compositeInput.ts';
import type { CompositeResult } from '../engine/composite/compositeResult.ts';
import { computeComposite } from '../engine/composite/computeComposite.ts';
import { computeIndicator } from '../engine/computeIndicator.ts';
import { earlierPeriod } from '../engine/earlierPeriod.ts';
import type { IndicatorColumn } from '../engine/indicatorColumn.ts';
import { indicatorPeriods } from '../engine/indicatorPeriods.ts';
import { matchPeriod } from '../engine/matchPeriod.ts';
import { panelIndex } from '../engine/panelIndex.ts';
import { resolveMeasure } from '../engine/resolveMeasure.ts';
import { sumPeriods } from '../engine/sumPeriods.ts';
import type { EngineContext } from './engineContext.ts';
import type { Dataset } from './openDataset.ts';
import { pickBoundary } from './pickBoundary.ts';
import { pickLevel } from './pickLevel.ts';
import { type Provenance, provenance } from './provenance.ts';
import { selectPeriods } from './selectPeriods.ts';

export interface Composite extends Provenance {
  readonly method: { readonly id: string; readonly version: string; readonly title: string };
  readonly boundary: string;
  readonly level: string;
  readonly period: string;
  /** Column → indicator and the periods that its figures are of. */
  readonly columns: readonly {
    readonly column: string;
    readonly indicator: string;
    readonly period: string;
    readonly since: string | null;
  }[];
  readonly result: CompositeResult;
  readonly names: ReadonlyMap<string, string>;
}

export interface CompositeRequest {
  readonly method: string;
  readonly period?: string;
  readonly level?: string;
  readonly boundary?: string;
}

/** A composite index over the areas of a level for one report year, by a method of the catalogue. */
export async function readComposite(
  context: EngineContext,
  dataset: Dataset,
  request: CompositeRequest,
): Promise<Composite> {
  const { catalogue } = context;
  const method = catalogue.methods.get(request.method);
  if (method === undefined)
    throw new RequestProblem(
      'not-found',
      `Die Methode „${request.method}“ gibt es nicht. Alle stehen unter /api/v1/methods.`,
    );
  const boundary = pickBoundary(dataset, request.boundary, request.period);
  const level = pickLevel(boundary, request.level);
  const panel = await dataset.panel(boundary.id);
  const status: readonly (MethodIndicator | MethodDomain)[] =
    'standardise' in method ? method.indicators.status : method.indicators.domains;
  const dynamics = 'standardise' in method ? (method.indicators.dynamics ?? []) : [];
  const unmatched = status.filter((one) => !('indicator' in one) || one.indicator === null).map((one) => one.column);
  if (unmatched.length > 0) {
    throw new RequestProblem(
      'not-computable',
      `Die Methode „${method.id}“ rechnet mit fertigen Teilwerten (${unmatched.join(', ')}), zu denen der Katalog keinen Indikator hat. Sie kann mit „sozialraum composite“ auf eine Tabelle angewandt werden.`,
    );
  }
  const period = choosePeriod(panel, context, status as readonly MethodIndicator[], level, request.period);
  const places = panelIndex(panel).levels.get(level)!;
  const areas = [...places].map((i) => panel.areas[i]!.key);
  const columns = new Map<string, CompositeColumn>();
  const noise = new Map<string, NoiseBase>();
  const cityValues = new Map<string, number>();
  const used: Composite['columns'][number][] = [];
  for (const one of [...status, ...dynamics] as readonly MethodIndicator[]) {
    if (one.indicator === null) continue;
    const indicator = catalogue.indicators.get(one.indicator)!;
    const changing =
      dynamics.includes(one) && indicator.kind !== 'change' && 'standardise' in method && method.dynamics !== undefined
        ? method.dynamics
        : null;
    const found = compositeColumn(panel, context, indicator, level, period, changing);
    if (found === null) continue;
    columns.set(one.column, found.column);
    if (found.noise !== null) noise.set(one.column, found.noise);
    if (found.cityValue !== null) cityValues.set(one.column, found.cityValue);
    used.push({ column: one.column, indicator: indicator.id, period: found.period, since: found.since });
  }
  const population = populationColumn(panel, context, method, places, period);
  const edition = String(reportYear(parsePeriod(period)!));
  const result = computeComposite(method, {
    areas,
    columns,
    ...(population === null ? {} : { population }),
    edition,
    cityValues,
    noise,
    robustness: { replicates: 1000, seed: `${method.id}/${edition}` },
  });
  return {
    ...provenance(context, dataset),
    method: { id: method.id, version: method.version, title: method.title },
    boundary: boundary.id,
    level,
    period,
    columns: used,
    result,
    names: new Map([...places].map((i) => [panel.areas[i]!.key, panel.areas[i]!.name])),
  };
}

/** The period asked for, if every status indicator has figures in it; else the latest that all of them have. */
function choosePeriod(
  panel: Panel,
  context: EngineContext,
  status: readonly MethodIndicator[],
  level: string,
  wanted: string | undefined,
): string {
  const years = status.map(
    (one) =>
      new Set(
        indicatorPeriods(panel, context.catalogue, context.catalogue.indicators.get(one.indicator!)!, level).map((id) =>
          reportYear(parsePeriod(id)!),
        ),
      ),
  );
  const common = [...(years[0] ?? [])].filter((year) => years.every((set) => set.has(year))).sort((a, b) => a - b);
  if (wanted === undefined) {
    const last = common.at(-1);
    if (last === undefined)
      throw new RequestProblem('not-computable', 'Für keine Berichtszeit liegen alle Indikatoren der Methode vor.');
    return String(last);
  }
  const [asked] = selectPeriods([wanted], wanted, wanted);
  if (asked !== undefined && common.includes(reportYear(parsePeriod(asked)!))) return wanted;
  const absent = status.filter((_, i) => !years[i]!.has(reportYear(parsePeriod(wanted)!))).map((one) => one.indicator);
  throw new RequestProblem(
    'not-computable',
    `Für ${wanted} fehlen auf der Ebene „${level}“: ${absent.join(', ')}. Berechenbar sind: ${common.join(', ') || 'keine Jahre'}.`,
    [{ pointer: '#/query/period', detail: 'keine vollständigen Daten' }],
  );
}

function nullable(column: IndicatorColumn): CompositeColumn {
  return {
    values: Array.from(column.values, (value, at) => (column.reasons[at] === HAS_VALUE ? value : null)),
    reasons: Array.from(column.reasons, (code) => reasonFromCode(code)),
  };
}

function denominatorsOf(column: IndicatorColumn): (number | null)[] {
  return Array.from(column.denominators, (n, at) => (column.countReasons[at] === HAS_VALUE ? n : null));
}

function compositeColumn(
  panel: Panel,
  context: EngineContext,
  indicator: Indicator,
  level: string,
  wanted: string,
  changing: { readonly years: number; readonly change: 'percentage_points' | 'percent' } | null,
): {
  column: CompositeColumn;
  noise: NoiseBase | null;
  cityValue: number | null;
  period: string;
  since: string | null;
} | null {
  const { catalogue } = context;
  const available = indicatorPeriods(panel, catalogue, indicator, level);
  const period = selectPeriods(available, wanted, wanted).at(-1);
  if (period === undefined) return null;
  const now = computeIndicator(panel, catalogue, indicator, level, period);
  const per = indicator.per ?? 1;
  const cityNow = now.city.reason === HAS_VALUE ? now.city.value : null;
  if (changing === null) {
    const base = indicator.kind === 'change' ? catalogue.indicators.get(indicator.of!)! : indicator;
    const counted =
      indicator.kind === 'change'
        ? changeNoise(panel, context, base, level, period, indicator.years!)
        : shareNoise(now, base);
    const since =
      indicator.kind === 'change'
        ? earlierPeriod(period, indicator.years!, indicatorPeriods(panel, catalogue, base, level))
        : null;
    return { column: nullable(now), noise: counted, cityValue: cityNow, period, since };
  }
  const since = earlierPeriod(period, changing.years, available);
  if (since === null) return null;
  const then = computeIndicator(panel, catalogue, indicator, level, since);
  const relative = changing.change === 'percent';
  const difference = (a: number, b: number): number => (relative ? (100 * (a - b)) / b : a - b);
  const values = Array.from(now.values, (value, at) =>
    now.reasons[at] === HAS_VALUE && then.reasons[at] === HAS_VALUE && !(relative && then.values[at] === 0)
      ? difference(value, then.values[at]!)
      : null,
  );
  const reasons = values.map((value, at) =>
    value !== null ? null : (reasonFromCode(now.reasons[at]!) ?? reasonFromCode(then.reasons[at]!) ?? 'not_applicable'),
  );
  const noise: NoiseBase | null =
    relative || per === 1
      ? null
      : {
          per,
          denominators: denominatorsOf(now),
          shares: nullable(now).values,
          earlierDenominators: denominatorsOf(then),
        };
  const cityValue = cityNow === null || then.city.reason !== HAS_VALUE ? null : difference(cityNow, then.city.value);
  return { column: { values, reasons }, noise, cityValue, period, since };
}

function shareNoise(column: IndicatorColumn, indicator: Indicator): NoiseBase | null {
  return indicator.kind === 'proportion' && column.countReasons.includes(HAS_VALUE)
    ? { per: indicator.per ?? 1, denominators: denominatorsOf(column) }
    : null;
}

function changeNoise(
  panel: Panel,
  context: EngineContext,
  base: Indicator,
  level: string,
  period: string,
  years: number,
): NoiseBase | null {
  const available = indicatorPeriods(panel, context.catalogue, base, level);
  const since = earlierPeriod(period, years, available);
  if (since === null || base.kind !== 'proportion' || !available.includes(period)) return null;
  const now = computeIndicator(panel, context.catalogue, base, level, period);
  const then = computeIndicator(panel, context.catalogue, base, level, since);
  if (!now.countReasons.includes(HAS_VALUE)) return null;
  return {
    per: base.per ?? 1,
    denominators: denominatorsOf(now),
    shares: nullable(now).values,
    earlierDenominators: denominatorsOf(then),
  };
}

/** The method's population in the period: the first of its measures that the level has. */
function populationColumn(
  panel: Panel,
  context: EngineContext,
  method: Method,
  places: Int32Array,
  period: string,
): CompositeColumn | null {
  const level = panel.areas[places[0]!]!.level!;
  for (const id of method.eligible.populationMeasures) {
    const found = matchPeriod(period, sumPeriods(panel, context.catalogue, { plus: [id] }, level));
    if (found === null) continue;
    const resolved = resolveMeasure(panel, context.catalogue, id, found);
    return {
      values: Array.from(places, (i) => (resolved.reasons[i] === HAS_VALUE ? resolved.values[i]! : null)),
      reasons: Array.from(places, (i) => reasonFromCode(resolved.reasons[i]!)),
    };
  }
  return null;
}
