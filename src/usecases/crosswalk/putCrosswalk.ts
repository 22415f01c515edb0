import { createHash } from 'node:crypto';
import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { Crosswalk, CrosswalkHead, CrosswalkPart } from '../../domain/crosswalk.ts';
import type { Finding } from '../../domain/finding.ts';
import { hasErrors } from '../../domain/hasErrors.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { boundaryRepository } from '../../store/boundaryRepository.ts';
import { crosswalkRepository } from '../../store/crosswalkRepository.ts';
import type { Session } from '../../store/database.ts';
import { requireCity } from '../cities/requireCity.ts';
import { recordState } from '../releases/recordState.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { type ComputeOptions, computedParts } from './computedParts.ts';
import { type PartSummary, partSummary } from './partSummary.ts';
import { readCrosswalkTable } from './readCrosswalkTable.ts';

export interface CrosswalkRequest {
  readonly ags: string;
  readonly from: string;
  readonly to: string;
  readonly source?: string;
  /** A CSV file, or how to compute the weights. */
  readonly given: { readonly bytes: Uint8Array } | { readonly compute: ComputeOptions };
}

export interface CrosswalkResult {
  readonly stored: 'created' | 'replaced' | 'unchanged' | 'refused';
  readonly crosswalk: CrosswalkHead | null;
  readonly levels: readonly PartSummary[];
  readonly findings: readonly Finding[];
  readonly datasetState: string;
}

/** Reads or computes a crosswalk between two boundary versions and stores it; one that is there already gives way. */
export async function putCrosswalk(context: EngineContext, request: CrosswalkRequest): Promise<CrosswalkResult> {
  const { ags, given } = request;
  if ('bytes' in given && given.bytes.length > context.limits.fileBytes)
    throw new RequestProblem('too-large', 'Die Datei ist größer als erlaubt.');
  const { session } = context.database;
  const city = await requireCity(session, ags);
  const [from, to] = await twoVersions(session, request);
  const sides = {
    from: { ...from, areas: await boundaryRepository.areas(session, ags, from.id) },
    to: { ...to, areas: await boundaryRepository.areas(session, ags, to.id) },
  };
  const { parts, findings, method, source } =
    'bytes' in given
      ? { ...(await readCrosswalkTable(given.bytes, sides.from, sides.to)), method: 'delivered' as const, source: '' }
      : await computedParts(context, ags, sides, given.compute);
  const levels = parts.map(partSummary);
  if (hasErrors(findings)) return { stored: 'refused', crosswalk: null, levels, findings, datasetState: city.stateId };
  const crosswalk = crosswalkOf(from.id, to.id, method, request.source ?? source, parts);
  return context.database.transaction(async (locked) => {
    await requireCity(locked, ags, 'lock');
    for (const [index, now] of (await twoVersions(locked, request)).entries())
      if (now.sha256 !== [from, to][index]!.sha256)
        throw new RequestProblem(
          'conflict',
          `Der Gebietsstand „${now.id}“ wurde gerade umgezeichnet. Bitte noch einmal.`,
        );
    const former = await crosswalkRepository.find(locked, ags, from.id, to.id);
    const stored = former === null ? 'created' : former.sha256 === crosswalk.sha256 ? 'unchanged' : 'replaced';
    if (stored !== 'unchanged') await crosswalkRepository.put(locked, ags, crosswalk, findings);
    const datasetState = await recordState(locked, ags);
    const { parts: _weights, ...head } = crosswalk;
    return { stored, crosswalk: head, levels, findings, datasetState };
  });
}

async function twoVersions(
  session: Session,
  { ags, from, to }: CrosswalkRequest,
): Promise<[BoundaryVersion, BoundaryVersion]> {
  if (from === to)
    throw new RequestProblem('invalid-request', 'Ein Umsteigeschlüssel verbindet zwei verschiedene Gebietsstände.');
  const versions = await boundaryRepository.list(session, ags);
  const found = (id: string): BoundaryVersion => {
    const one = versions.find((version) => version.id === id);
    if (one !== undefined) return one;
    const known = versions.map((version) => `„${version.id}“`).join(', ');
    throw new RequestProblem(
      'not-found',
      `Den Gebietsstand „${id}“ gibt es hier nicht. Vorhanden: ${known || 'keiner'}.`,
    );
  };
  return [found(from), found(to)];
}

function crosswalkOf(
  from: string,
  to: string,
  method: Crosswalk['method'],
  source: string,
  parts: readonly CrosswalkPart[],
): Crosswalk {
  const sha256 = createHash('sha256')
    .update(JSON.stringify([method, source, parts]))
    .digest('hex');
  return { from, to, method, source, sha256, parts };
}
