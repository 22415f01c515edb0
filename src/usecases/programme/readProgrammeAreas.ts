import type { ProgrammeArea } from '../../domain/programmeArea.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import type { EngineContext } from '../system/engineContext.ts';

export interface ProgrammeAreaEntry extends ProgrammeArea {
  /** The kind in words. */
  readonly kindTitle: string;
}

export interface ProgrammeAreaList extends Provenance {
  readonly programmeAreas: readonly ProgrammeAreaEntry[];
  readonly total: number;
  readonly next: null;
}

/** The programme areas that the dataset has. */
export async function readProgrammeAreas(context: EngineContext, dataset: Dataset): Promise<ProgrammeAreaList> {
  const programmeAreas = (await dataset.programmeAreas()).map((one) => entryOf(context, one));
  return { ...provenance(context, dataset), programmeAreas, total: programmeAreas.length, next: null };
}

/** One of them. */
export async function readProgrammeArea(
  context: EngineContext,
  dataset: Dataset,
  id: string,
): Promise<Provenance & { readonly programmeArea: ProgrammeAreaEntry }> {
  const found = (await dataset.programmeAreas()).find((one) => one.id === id);
  if (found === undefined) throw new RequestProblem('not-found', `Das Programmgebiet „${id}“ gibt es hier nicht.`);
  return { ...provenance(context, dataset), programmeArea: entryOf(context, found) };
}

function entryOf({ catalogue }: EngineContext, one: ProgrammeArea): ProgrammeAreaEntry {
  return { ...one, kindTitle: catalogue.programmes.get(one.kind)?.title ?? one.kind };
}
