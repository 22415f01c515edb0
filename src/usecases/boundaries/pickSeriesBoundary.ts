import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { Panel } from '../../domain/panel.ts';
import { severalBoundaries } from '../crosswalk/severalBoundaries.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { pickBoundary } from './pickBoundary.ts';
import { type SeriesSpan, touchedBoundaries } from './touchedBoundaries.ts';

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
  const touched = await touchedBoundaries(dataset, span, periodsOn);
  if (touched.length > 1) throw severalBoundaries(touched, await dataset.crosswalks());
  return touched[0] ?? pickBoundary(dataset, undefined, span.to ?? span.from);
}
