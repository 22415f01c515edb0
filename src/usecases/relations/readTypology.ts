import type { Indicator } from '../../catalogue/types.ts';
import { factorAnalysis } from '../../core/relations/factorAnalysis.ts';
import { wardTypology } from '../../core/relations/wardTypology.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import { yearColumns } from '../../engine/relations/yearColumns.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import { pickIndicators } from '../indicators/pickIndicators.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { indicatorYears } from './indicatorYears.ts';

export interface TypologyRequest {
  readonly indicator: string;
  readonly types: number;
  readonly level?: string;
  readonly from?: string;
  readonly to?: string;
  readonly boundary?: string;
}

export interface Typology extends Provenance {
  readonly boundary: string;
  readonly level: string;
  readonly indicators: readonly Pick<Indicator, 'id' | 'title' | 'unit'>[];
  readonly areas: readonly { readonly key: string; readonly name: string }[];
  readonly years: readonly YearTypology[];
  readonly dimensions: Dimensions;
}

export interface YearTypology {
  readonly year: number;
  /** Why there are no types; null where there are. */
  readonly reason: string | null;
  /** Type of every area, 1 … types; null where a value is missing. Type 1 has the lowest mean of the first indicator. */
  readonly type: readonly (number | null)[];
  readonly types: readonly { readonly type: number; readonly areas: number; readonly means: readonly number[] }[];
  /** Mean silhouette, −1 … 1: how clearly the types are apart. */
  readonly silhouette: number | null;
  /** Share of the areas that kept their type since the year before. */
  readonly kept: number | null;
}

/** Dimensions behind the indicators in the last year (varimax); `loadings[dimension][indicator]`. */
export interface Dimensions {
  readonly year: number;
  readonly reason: string | null;
  readonly loadings: readonly (readonly number[])[];
  readonly explained: readonly number[];
}

const SEED = 'sozialraum';

/** Types of areas (Gebietstypen) by Ward's method, with labels that stay from year to year, and the dimensions behind. */
export async function readTypology(
  context: EngineContext,
  dataset: Dataset,
  request: TypologyRequest,
): Promise<Typology> {
  const { catalogue } = context;
  const indicators = pickIndicators(catalogue, request.indicator);
  if (indicators.length < 2 || indicators.length > 20)
    throw new RequestProblem('invalid-request', 'Bitte zwei bis zwanzig Indikatoren nennen.', [
      { pointer: '#/query/indicator', detail: `${indicators.length} genannt` },
    ]);
  const { panel, boundary, level, years } = await indicatorYears(context, dataset, indicators, request);
  const places = panelIndex(panel).levels.get(level)!;
  let before: Map<number, number> | null = null;
  const answers: YearTypology[] = [];
  for (const year of years) {
    const { columns, rows, of } = yearColumns(panel, catalogue, indicators, level, year);
    const former: Map<number, number> | null = before;
    // Labels carry over where every area of this year had one in the year before.
    const previous =
      former !== null && rows.every((row) => former.has(row))
        ? Int32Array.from(rows, (row) => former.get(row)!)
        : undefined;
    const found = wardTypology(columns, {
      clusters: request.types,
      orderBy: 0,
      ...(previous === undefined ? {} : { previous }),
    });
    const type = new Array<number | null>(of).fill(null);
    if (found.value === null) {
      answers.push({ year, reason: found.reason, type, types: [], silhouette: null, kept: null });
      continue;
    }
    const { labels, types, silhouette, kept } = found.value;
    rows.forEach((row, i) => {
      type[row] = labels[i]!;
    });
    before = new Map(Array.from(rows, (row, i) => [row, labels[i]!]));
    answers.push({
      year,
      reason: null,
      type,
      types: types.map(({ label, areas, profile }) => ({ type: label, areas, means: [...profile] })),
      silhouette: silhouette.value?.mean ?? null,
      kept: previous === undefined ? null : kept,
    });
  }
  const last = years.at(-1)!;
  const factors = factorAnalysis(yearColumns(panel, catalogue, indicators, level, last).columns, { seed: SEED });
  return {
    ...provenance(context, dataset),
    boundary,
    level,
    indicators: indicators.map(({ id, title, unit }) => ({ id, title, unit })),
    areas: Array.from(places, (place) => {
      const { key, name } = panel.areas[place]!;
      return { key, name };
    }),
    years: answers,
    dimensions: {
      year: last,
      reason: factors.value === null ? factors.reason : null,
      loadings: factors.value?.loadings.map((list) => [...list]) ?? [],
      explained: [...(factors.value?.explained ?? [])],
    },
  };
}
