import type { Crosswalk, CrosswalkHead } from '../../domain/crosswalk.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { csvCell } from '../table/csvCell.ts';
import { type PartSummary, partSummary } from './partSummary.ts';

export interface CrosswalkAnswer extends Provenance, Crosswalk {
  readonly levels: readonly PartSummary[];
}

export interface CrosswalkList extends Provenance {
  readonly crosswalks: readonly CrosswalkHead[];
  readonly total: number;
  readonly next: null;
}

/** The crosswalks of a city that the dataset has. */
export async function readCrosswalks(context: EngineContext, dataset: Dataset): Promise<CrosswalkList> {
  const crosswalks = await dataset.crosswalks();
  return { ...provenance(context, dataset), crosswalks, total: crosswalks.length, next: null };
}

/** One crosswalk with its weights. */
export async function readCrosswalk(
  context: EngineContext,
  dataset: Dataset,
  from: string,
  to: string,
): Promise<CrosswalkAnswer> {
  const found = await dataset.crosswalk(from, to);
  if (found === null)
    throw new RequestProblem('not-found', `Einen Umsteigeschlüssel von „${from}“ nach „${to}“ gibt es hier nicht.`);
  return { ...provenance(context, dataset), ...found, levels: found.parts.map(partSummary) };
}

/** The weights as CSV, as they can be sent in again. */
export function crosswalkCsv({ parts }: Pick<Crosswalk, 'parts'>): string {
  const named = parts.every((part) => part.fromLevel === part.toLevel);
  const lines = parts.flatMap(({ fromLevel, rows }) =>
    rows.map((row) => [...row, ...(named ? [fromLevel] : [])].map(csvCell).join(',')),
  );
  return `${[`from,to,weight${named ? ',level' : ''}`, ...lines].join('\n')}\n`;
}
