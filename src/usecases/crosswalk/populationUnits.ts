import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Panel } from '../../domain/panel.ts';
import { HAS_VALUE } from '../../domain/reason.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import { resolveMeasure } from '../../engine/resolveMeasure.ts';
import { sumPeriods } from '../../engine/sumPeriods.ts';

const POPULATION = 'population';

/** The level and period whose population divides the areas of a crosswalk. */
export interface PopulationBasis {
  readonly level: string;
  readonly period: string;
}

/** The level asked for, else the finest one with population; the period asked for, else its latest. */
export function populationBasis(
  panel: Panel,
  catalogue: Catalogue,
  level: string | undefined,
  period: string | undefined,
): PopulationBasis {
  const { id, levels } = panel.boundary;
  if (level !== undefined && !levels.includes(level))
    throw new RequestProblem('not-found', `Die Ebene „${level}“ gibt es im Gebietsstand „${id}“ nicht.`, [
      { pointer: '#/query/populationLevel', detail: 'unbekannte Ebene' },
    ]);
  for (const one of level === undefined ? levels.toReversed() : [level]) {
    const periods = sumPeriods(panel, catalogue, { plus: [POPULATION] }, one);
    const chosen = period === undefined ? periods.at(-1) : periods.find((known) => known === period);
    if (chosen !== undefined) return { level: one, period: chosen };
  }
  throw new RequestProblem(
    'not-computable',
    `Im Gebietsstand „${id}“ gibt es ${level === undefined ? '' : `auf der Ebene „${level}“ `}keine Bevölkerung${period === undefined ? '' : ` zum ${period}`}, nach der sich verteilen ließe. Mit method=area wird nach der Fläche verteilt.`,
  );
}

/**
 * The units of the basis inside the areas of a coarser level. Where one has no population, all units of its source take 0,
 * so that the whole source is divided by area.
 */
export function populationUnits(
  panel: Panel,
  catalogue: Catalogue,
  basis: PopulationBasis,
  level: string,
): { readonly places: Int32Array; readonly source: Int32Array; readonly population: Float64Array } {
  const index = panelIndex(panel);
  const places = index.levels.get(basis.level)!;
  const up = new Map<number, number>();
  for (const [parent, children] of index.children) for (const child of children) up.set(child, parent);
  const sources = new Map([...index.levels.get(level)!].map((i, at) => [i, at]));
  const source = places.map((i) => {
    let at: number | undefined = i;
    while (at !== undefined && !sources.has(at)) at = up.get(at);
    return at === undefined ? -1 : sources.get(at)!;
  });
  const { values, reasons } = resolveMeasure(panel, catalogue, POPULATION, basis.period);
  const unknown = new Set<number>();
  places.forEach((i, at) => {
    if (reasons[i] !== HAS_VALUE) unknown.add(source[at]!);
  });
  const population = Float64Array.from(places, (i, at) => (unknown.has(source[at]!) ? 0 : values[i]!));
  return { places, source, population };
}
