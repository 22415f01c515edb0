import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import { isFacilityBoundary } from '../../domain/isFacilityBoundary.ts';
import type { Panel } from '../../domain/panel.ts';
import { selectPeriods } from '../../engine/selectPeriods.ts';
import type { Dataset } from '../dataset/openDataset.ts';

export interface SeriesSpan {
  readonly from?: string;
  readonly to?: string;
  readonly level?: string;
  readonly boundary?: string;
}

/** The boundary versions with figures in the asked time, oldest first; `periodsOn` gives the periods of a level. */
export async function touchedBoundaries(
  dataset: Dataset,
  span: SeriesSpan,
  periodsOn: (panel: Panel, level: string) => readonly string[],
): Promise<BoundaryVersion[]> {
  const touched: BoundaryVersion[] = [];
  for (const one of dataset.boundaries) {
    if (isFacilityBoundary(one) && (span.level === undefined || !one.levels.includes(span.level))) continue;
    const panel = await dataset.panel(one.id);
    const levels = one.levels.filter((level) => span.level === undefined || level === span.level);
    if (levels.some((level) => selectPeriods([...periodsOn(panel, level)], span.from, span.to).length > 0))
      touched.push(one);
  }
  return touched;
}
