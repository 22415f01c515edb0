import type { BoundaryVersion } from '../domain/boundaryVersion.ts';
import { isFacilityBoundary } from '../domain/isFacilityBoundary.ts';
import type { Panel } from '../domain/panel.ts';
import { RequestProblem } from '../domain/requestProblem.ts';
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
 * answer only by a crosswalk, so the reader has to choose. `periodsOn` gives the periods with figures on a level.
 */
export async function pickSeriesBoundary(
  dataset: Dataset,
  span: SeriesSpan,
  periodsOn: (panel: Panel, level: string) => readonly string[],
): Promise<BoundaryVersion> {
  if (span.boundary !== undefined || dataset.boundaries.length < 2) return pickBoundary(dataset, span.boundary);
  const touched: BoundaryVersion[] = [];
  for (const one of dataset.boundaries) {
    if (isFacilityBoundary(one) && (span.level === undefined || !one.levels.includes(span.level))) continue;
    const panel = await dataset.panel(one.id);
    const levels = one.levels.filter((level) => span.level === undefined || level === span.level);
    if (levels.some((level) => selectPeriods([...periodsOn(panel, level)], span.from, span.to).length > 0))
      touched.push(one);
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
