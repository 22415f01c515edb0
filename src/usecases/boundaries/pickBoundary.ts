import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import { isFacilityBoundary } from '../../domain/isFacilityBoundary.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import type { Dataset } from '../dataset/openDataset.ts';

/**
 * The boundary version that an answer is about: the one asked for, else the one valid in the asked period, else the
 * latest one that has data. Facilities are only meant where they are asked for.
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
  const areas = dataset.boundaries.filter((one) => !isFacilityBoundary(one));
  const versions = areas.length > 0 ? areas : dataset.boundaries;
  const end = period === undefined ? null : (parsePeriod(period)?.end ?? null);
  const valid =
    end === null ? undefined : versions.find((one) => end >= (one.validFrom ?? '') && end <= (one.validTo ?? '9999'));
  const picked = valid ?? (await latestWithData(dataset, versions)) ?? versions.at(-1);
  if (picked === undefined)
    throw new RequestProblem('not-found', `Die Stadt ${dataset.ags} hat noch keinen Gebietsstand.`);
  return picked;
}

/** A version drawn for the time to come, without any data yet, must not empty the answers. */
async function latestWithData(
  dataset: Dataset,
  versions: readonly BoundaryVersion[],
): Promise<BoundaryVersion | undefined> {
  for (const one of versions.toReversed()) {
    if ((await dataset.panel(one.id)).columns.size > 0) return one;
  }
  return undefined;
}
