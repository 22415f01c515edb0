import type { BoundaryVersion } from '../domain/boundaryVersion.ts';
import { parsePeriod } from '../domain/parsePeriod.ts';
import { RequestProblem } from '../domain/requestProblem.ts';
import type { Dataset } from './openDataset.ts';

/**
 * The boundary version that an answer is about: the one asked for, else the one valid in the asked period, else the
 * latest one that has data.
 */
export async function pickBoundary(
  dataset: Dataset,
  wanted: string | undefined,
  period?: string,
): Promise<BoundaryVersion> {
  if (wanted !== undefined) {
    const found = dataset.boundaries.find((one) => one.id === wanted);
    if (found === undefined) {
      const known = dataset.boundaries.map((one) => `„${one.id}“`).join(', ');
      throw new RequestProblem(
        'not-found',
        `Den Gebietsstand „${wanted}“ gibt es hier nicht. Vorhanden: ${known || 'keiner'}.`,
        [{ pointer: '#/query/boundary', detail: 'unbekannter Gebietsstand' }],
      );
    }
    return found;
  }
  const end = period === undefined ? null : (parsePeriod(period)?.end ?? null);
  const valid =
    end === null
      ? undefined
      : dataset.boundaries.find((one) => end >= (one.validFrom ?? '') && end <= (one.validTo ?? '9999'));
  const picked = valid ?? (await latestWithData(dataset)) ?? dataset.boundaries.at(-1);
  if (picked === undefined)
    throw new RequestProblem('not-found', `Die Stadt ${dataset.ags} hat noch keinen Gebietsstand.`);
  return picked;
}

/** A version drawn for the time to come, without any data yet, must not empty the answers. */
async function latestWithData(dataset: Dataset): Promise<BoundaryVersion | undefined> {
  for (const one of dataset.boundaries.toReversed()) {
    if ((await dataset.panel(one.id)).columns.size > 0) return one;
  }
  return undefined;
}
