import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CrosswalkHead } from '../../domain/crosswalk.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';
import type { Panel } from '../../domain/panel.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { type JoinedPanel, joinPanels, type OtherPanel } from '../../engine/crosswalk/joinPanels.ts';
import type { Dataset } from '../dataset/openDataset.ts';

const known = new WeakMap<Panel, WeakMap<Catalogue, Map<string, JoinedPanel>>>();

/** The panel of a boundary version filled up by crosswalks; kept as long as the version's own panel is. */
export async function joinedPanel(
  dataset: Dataset,
  catalogue: Catalogue,
  boundaryId: string,
  crosswalks: readonly CrosswalkHead[],
): Promise<JoinedPanel> {
  const own = await dataset.panel(boundaryId);
  const byCatalogue = getOrInsert(known, own, () => new WeakMap<Catalogue, Map<string, JoinedPanel>>());
  const byName = getOrInsert(byCatalogue, catalogue, () => new Map<string, JoinedPanel>());
  const name = crosswalks.map((one) => `${one.from} ${one.sha256}`).join('\n');
  const before = byName.get(name);
  if (before !== undefined) return before;
  const others: OtherPanel[] = [];
  for (const { from, to } of crosswalks) {
    const crosswalk = await dataset.crosswalk(from, to);
    if (crosswalk === null)
      throw new RequestProblem('not-found', `Den Umsteigeschlüssel „${from}“ → „${to}“ gibt es nicht mehr.`);
    others.push({ panel: await dataset.panel(from), crosswalk });
  }
  const joined = joinPanels(own, others, catalogue);
  byName.set(name, joined);
  return joined;
}
