import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Method, MethodIndicator } from '../../catalogue/method.ts';
import type { Panel } from '../../domain/panel.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { reportYear } from '../../domain/reportYear.ts';
import { panelIndex } from '../panelIndex.ts';
import type { CompositeColumn, NoiseBase } from './compositeInput.ts';
import type { CompositeResult } from './compositeResult.ts';
import { computeComposite } from './computeComposite.ts';
import { methodIndicators } from './methodIndicators.ts';
import { panelColumn } from './panelColumn.ts';
import { panelPopulation } from './panelPopulation.ts';

export interface PanelComposite {
  /** Column → indicator and the periods that its figures are of. */
  readonly columns: readonly {
    readonly column: string;
    readonly indicator: string;
    readonly period: string;
    readonly since: string | null;
  }[];
  readonly result: CompositeResult;
}

/** A composite index over the areas of a level in one period, from a city's panel; the edition is the report year. */
export function compositeFromPanel(
  panel: Panel,
  catalogue: Catalogue,
  method: Method,
  level: string,
  period: string,
): PanelComposite {
  const { status, dynamics } = methodIndicators(method);
  const places = panelIndex(panel).levels.get(level)!;
  const columns = new Map<string, CompositeColumn>();
  const noise = new Map<string, NoiseBase>();
  const cityValues = new Map<string, number>();
  const used: PanelComposite['columns'][number][] = [];
  const window = 'standardise' in method ? (method.dynamics ?? null) : null;
  const add = (one: MethodIndicator, isDynamics: boolean): void => {
    const indicator = one.indicator === null ? undefined : catalogue.indicators.get(one.indicator);
    if (indicator === undefined) return;
    const changing = isDynamics && indicator.kind !== 'change' ? window : null;
    const found = panelColumn(panel, catalogue, indicator, level, period, changing);
    if (found === null) return;
    columns.set(one.column, found.column);
    if (found.noise !== null) noise.set(one.column, found.noise);
    if (found.cityValue !== null) cityValues.set(one.column, found.cityValue);
    used.push({ column: one.column, indicator: indicator.id, period: found.period, since: found.since });
  };
  for (const one of status) add(one, false);
  for (const one of dynamics) add(one, true);
  const population = panelPopulation(panel, catalogue, method, places, period);
  const edition = String(reportYear(parsePeriod(period)!));
  const result = computeComposite(method, {
    areas: [...places].map((i) => panel.areas[i]!.key),
    columns,
    ...(population === null ? {} : { population }),
    edition,
    cityValues,
    noise,
    robustness: { replicates: 1000, seed: `${method.id}/${edition}` },
  });
  return { columns: used, result };
}
