import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { CrosswalkHead } from '../../domain/crosswalk.ts';
import type { Panel } from '../../domain/panel.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { chooseCrosswalks } from './chooseCrosswalks.ts';
import { joinedPanel } from './joinedPanel.ts';

/**
 * The panel of a boundary version for an answer about one point in time: as it is, or filled up by the crosswalks that
 * `crosswalk=` asks for, which the answer then names.
 */
export async function panelWithCrosswalks(
  dataset: Dataset,
  catalogue: Catalogue,
  boundary: BoundaryVersion,
  wanted: string | undefined,
): Promise<{ readonly panel: Panel; readonly crosswalks: readonly CrosswalkHead[] | null }> {
  if (wanted === undefined) return { panel: await dataset.panel(boundary.id), crosswalks: null };
  const { crosswalks } = await chooseCrosswalks(dataset, wanted, boundary.id, [], dataset.boundaries);
  const { panel } = await joinedPanel(dataset, catalogue, boundary.id, crosswalks);
  return { panel, crosswalks };
}
