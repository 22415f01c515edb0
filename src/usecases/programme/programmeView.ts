import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';
import type { Panel } from '../../domain/panel.ts';
import type { ProgrammeArea } from '../../domain/programmeArea.ts';
import { PROGRAMME_LEVEL } from '../../domain/programmeLevel.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { programmePanel } from '../../engine/programme/programmePanel.ts';
import { pickBoundary } from '../boundaries/pickBoundary.ts';
import type { Dataset } from '../dataset/openDataset.ts';

/** The programme areas of one boundary version with their figures. */
export interface ProgrammeView {
  readonly boundary: BoundaryVersion;
  readonly panel: Panel;
  /** In the order of the panel's areas. */
  readonly programmes: readonly ProgrammeArea[];
}

const known = new WeakMap<Panel, WeakMap<Catalogue, Map<string, Panel>>>();

/**
 * What an answer on the level `programmgebiet` is made from: the programme areas of the boundary version asked for, else
 * of the only one that has some, else of the one valid in the asked period. Those of two versions never stand together.
 */
export async function programmeView(
  dataset: Dataset,
  catalogue: Catalogue,
  wanted: string | undefined,
  period?: string,
): Promise<ProgrammeView> {
  const all = await dataset.programmeAreas();
  const versions = dataset.boundaries.filter(({ id }) => all.some((one) => one.boundary === id));
  if (versions.length === 0)
    throw new RequestProblem('not-found', 'Programmgebiete gibt es in dieser Stadt nicht.', [
      { pointer: '#/query/level', detail: 'keine Programmgebiete' },
    ]);
  let boundary = versions[0]!;
  if (wanted !== undefined || (versions.length > 1 && period !== undefined)) {
    boundary = await pickBoundary(dataset, wanted, period);
  } else if (versions.length > 1) {
    throw new RequestProblem(
      'conflict',
      `Programmgebiete gibt es auf mehreren Gebietsständen: ${versions.map(({ id }) => `„${id}“`).join(', ')}. Bitte boundary angeben.`,
      [{ pointer: '#/query/boundary', detail: 'fehlt' }],
    );
  }
  const programmes = all.filter((one) => one.boundary === boundary.id);
  if (programmes.length === 0)
    throw new RequestProblem(
      'not-found',
      `Auf dem Gebietsstand „${boundary.id}“ gibt es keine Programmgebiete, nur auf ${versions.map(({ id }) => `„${id}“`).join(', ')}.`,
      [{ pointer: '#/query/level', detail: 'keine Programmgebiete' }],
    );
  const panel = await dataset.panel(boundary.id);
  const byCatalogue = getOrInsert(known, panel, () => new WeakMap<Catalogue, Map<string, Panel>>());
  const byContent = getOrInsert(byCatalogue, catalogue, () => new Map<string, Panel>());
  const content = programmes.map(({ id, sha256 }) => `${id} ${sha256}`).join('\n');
  return {
    boundary: { ...boundary, levels: [PROGRAMME_LEVEL] },
    panel: getOrInsert(byContent, content, () => programmePanel(panel, programmes, catalogue)),
    programmes,
  };
}
