import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Indicator } from '../catalogue/types.ts';
import type { BoundaryVersion } from '../domain/boundaryVersion.ts';
import { RequestProblem } from '../domain/requestProblem.ts';
import { indicatorPeriods } from '../engine/indicatorPeriods.ts';
import { selectPeriods } from '../engine/selectPeriods.ts';
import type { Dataset } from './openDataset.ts';
import { pickBoundary } from './pickBoundary.ts';

export interface SeriesSpan {
  readonly from?: string;
  readonly to?: string;
  readonly level?: string;
  readonly boundary?: string;
}

/**
 * The boundary version that a series is about: the one asked for, else the only one with figures in the asked time.
 * Where several have some, silently leaving out all but one would break the series: areas of two versions go into one
 * answer only by a crosswalk, so the reader has to choose.
 */
export async function pickSeriesBoundary(
  catalogue: Catalogue,
  dataset: Dataset,
  indicators: readonly Indicator[],
  span: SeriesSpan,
): Promise<BoundaryVersion> {
  if (span.boundary !== undefined || dataset.boundaries.length < 2) return pickBoundary(dataset, span.boundary);
  const touched: BoundaryVersion[] = [];
  for (const one of dataset.boundaries) {
    const panel = await dataset.panel(one.id);
    const levels = one.levels.filter((level) => span.level === undefined || level === span.level);
    const told = indicators.some((indicator) =>
      levels.some(
        (level) =>
          (indicator.levels === undefined || indicator.levels.includes(level)) &&
          selectPeriods(indicatorPeriods(panel, catalogue, indicator, level), span.from, span.to).length > 0,
      ),
    );
    if (told) touched.push(one);
  }
  if (touched.length > 1) {
    throw new RequestProblem(
      'conflict',
      `Die gefragte Zeit berührt mehrere Gebietsstände: ${touched.map((one) => `„${one.id}“`).join(', ')}. Ihre Gebiete lassen sich nicht in einer Reihe zeigen; bitte boundary angeben.`,
      [{ pointer: '#/query/boundary', detail: 'fehlt' }],
    );
  }
  return touched[0] ?? pickBoundary(dataset, undefined, span.to ?? span.from);
}
