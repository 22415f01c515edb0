import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { CrosswalkHead } from '../../domain/crosswalk.ts';
import type { Panel } from '../../domain/panel.ts';
import type { ProgrammeArea } from '../../domain/programmeArea.ts';
import { PROGRAMME_LEVEL } from '../../domain/programmeLevel.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import type { JoinedPanel } from '../../engine/crosswalk/joinPanels.ts';
import { pickSeriesBoundary } from '../boundaries/pickSeriesBoundary.ts';
import { type SeriesSpan, touchedBoundaries } from '../boundaries/touchedBoundaries.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { programmeView } from '../programme/programmeView.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { chooseCrosswalks } from './chooseCrosswalks.ts';
import { joinedPanel } from './joinedPanel.ts';

export interface CrosswalkedSpan extends SeriesSpan {
  /** `auto`, or "from:to" (several by comma). */
  readonly crosswalk?: string;
}

export interface SeriesPanel {
  readonly boundary: BoundaryVersion;
  readonly joined: JoinedPanel;
  /** The crosswalks asked for; absent = none were. */
  readonly crosswalks?: readonly CrosswalkHead[];
  /** In the order of the panel's areas; only on the level `programmgebiet`. */
  readonly programmes?: readonly ProgrammeArea[];
}

/** The figures that a series is made from: those of one boundary version, filled up by crosswalks where it is asked. */
export async function panelOfSeries(
  context: EngineContext,
  dataset: Dataset,
  request: CrosswalkedSpan,
  periodsOn: (panel: Panel, level: string) => readonly string[],
): Promise<SeriesPanel> {
  if (request.level === PROGRAMME_LEVEL) {
    if (request.crosswalk !== undefined)
      throw new RequestProblem(
        'invalid-request',
        'Programmgebiete bestehen aus Gebieten eines Gebietsstands; crosswalk gibt es für sie nicht.',
        [{ pointer: '#/query/crosswalk', detail: 'nicht mit level=programmgebiet' }],
      );
    const { panel, ...view } = await programmeView(dataset, context.catalogue, request.boundary);
    return { ...view, joined: { panel, own: panel, others: [] } };
  }
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
