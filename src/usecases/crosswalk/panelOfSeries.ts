import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { CrosswalkHead } from '../../domain/crosswalk.ts';
import type { Panel } from '../../domain/panel.ts';
import type { JoinedPanel } from '../../engine/crosswalk/joinPanels.ts';
import type { EngineContext } from '../engineContext.ts';
import type { Dataset } from '../openDataset.ts';
import { pickSeriesBoundary } from '../pickSeriesBoundary.ts';
import { type SeriesSpan, touchedBoundaries } from '../touchedBoundaries.ts';
import { chooseCrosswalks } from './chooseCrosswalks.ts';
import { joinedPanel } from './joinedPanel.ts';

export interface CrosswalkedSpan extends SeriesSpan {
  /** `auto`, or "from:to" (several by comma). */
  readonly crosswalk?: string;
}

/** The figures that a series is made from: those of one boundary version, filled up by crosswalks where it is asked. */
export async function panelOfSeries(
  context: EngineContext,
  dataset: Dataset,
  request: CrosswalkedSpan,
  periodsOn: (panel: Panel, level: string) => readonly string[],
): Promise<{ boundary: BoundaryVersion; joined: JoinedPanel; crosswalks?: readonly CrosswalkHead[] }> {
  if (request.crosswalk === undefined) {
    const boundary = await pickSeriesBoundary(dataset, request, periodsOn);
    const panel = await dataset.panel(boundary.id);
    return { boundary, joined: { panel, own: panel, others: [] } };
  }
  const touched = await touchedBoundaries(dataset, request, periodsOn);
  const { level: _any, ...span } = request;
  const elsewhere = await touchedBoundaries(dataset, span, periodsOn);
  const { crosswalk, boundary: asked } = request;
  const { boundary, crosswalks } = await chooseCrosswalks(dataset, crosswalk, asked, touched, elsewhere);
  return { boundary, crosswalks, joined: await joinedPanel(dataset, context.catalogue, boundary.id, crosswalks) };
}
