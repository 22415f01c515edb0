import { createHash } from 'node:crypto';
import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { Finding } from '../../domain/finding.ts';
import { hasErrors } from '../../domain/hasErrors.ts';
import { isFacilityBoundary } from '../../domain/isFacilityBoundary.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { PSEUDO_AREAS } from '../../domain/pseudoAreas.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { type BoundaryArea, type BoundaryMapping, readBoundary } from '../../geo/readBoundary.ts';
import { boundaryRepository, type StoredArea } from '../../store/boundaryRepository.ts';
import { crosswalkRepository } from '../../store/crosswalkRepository.ts';
import { deliveryRepository } from '../../store/deliveryRepository.ts';
import { programmeAreaRepository } from '../../store/programmeAreaRepository.ts';
import { releaseRepository } from '../../store/releaseRepository.ts';
import { requireCity } from '../cities/requireCity.ts';
import { recordState } from '../releases/recordState.ts';
import type { EngineContext } from '../system/engineContext.ts';

export interface BoundaryRequest {
  readonly ags: string;
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mapping?: BoundaryMapping;
  readonly title?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly source?: string;
}

export interface BoundaryResult {
  readonly stored: 'created' | 'replaced' | 'unchanged' | 'refused';
  readonly boundary: BoundaryVersion | null;
  /** level → number of areas */
  readonly areas: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  readonly datasetState: string;
}

/**
 * Reads and stores a Gebietsstand. One that deliveries rest on is never redrawn: other areas need another id. Errors in
 * the file refuse it, and nothing is stored.
 */
export async function putBoundary(context: EngineContext, request: BoundaryRequest): Promise<BoundaryResult> {
  const { ags, id } = request;
  if (!/^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$/.test(id)) {
    throw new RequestProblem(
      'invalid-request',
      'Die Kennung eines Gebietsstands besteht aus Kleinbuchstaben, Ziffern, Punkt und Bindestrich (höchstens 64 Zeichen).',
    );
  }
  for (const [name, day] of [
    ['validFrom', request.validFrom],
    ['validTo', request.validTo],
  ] as const) {
    if (day !== undefined && parsePeriod(day)?.kind !== 'reference_date') {
      throw new RequestProblem('invalid-request', `${name} muss ein Tag sein, etwa 2021-01-01.`, [
        { pointer: `#/query/${name}`, detail: `„${day}“ ist kein Tag.` },
      ]);
    }
  }
  if (request.validFrom !== undefined && request.validTo !== undefined && request.validFrom > request.validTo) {
    throw new RequestProblem('invalid-request', 'validFrom liegt nach validTo.');
  }
  if (request.bytes.length > context.limits.fileBytes)
    throw new RequestProblem('too-large', 'Die Datei ist größer als erlaubt.');
  const city = await requireCity(context.database.session, ags);

  const reading = await readBoundary(request.bytes, request.fileName, request.mapping);
  const counts = Object.fromEntries(
    reading.levels.map((level) => [level, reading.areas.filter((one) => one.level === level).length]),
  );
  if (hasErrors(reading.findings)) {
    return { stored: 'refused', boundary: null, areas: counts, findings: reading.findings, datasetState: city.stateId };
  }
  const boundary: BoundaryVersion = {
    id,
    title: request.title ?? id,
    validFrom: request.validFrom ?? null,
    validTo: request.validTo ?? null,
    source: request.source ?? '',
    crs: reading.crs,
    sha256: hashAreas(reading.areas),
    levels: reading.levels,
  };
  return context.database.transaction(async (session) => {
    await requireCity(session, ags, 'lock');
    const versions = await boundaryRepository.list(session, ags);
    const former = versions.find((one) => one.id === id);
    const clash = versions.find((one) => one.id !== id && overlaps(one, boundary));
    if (clash !== undefined) {
      throw new RequestProblem(
        'conflict',
        `Der Gebietsstand „${clash.id}“ gilt in derselben Zeit. Bitte mit validFrom und validTo trennen.`,
      );
    }
    let stored: BoundaryResult['stored'] = 'created';
    const { findings } = reading;
    if (former?.sha256 === boundary.sha256) {
      stored = 'unchanged';
      await boundaryRepository.describe(session, ags, id, boundary);
    } else {
      if (former !== undefined) {
        if (
          (await deliveryRepository.usesBoundary(session, ags, id)) ||
          (await releaseRepository.usesBoundary(session, ags, id))
        ) {
          throw new RequestProblem(
            'conflict',
            `Auf dem Gebietsstand „${id}“ beruhen Lieferungen oder Veröffentlichungen; er kann nicht mehr umgezeichnet werden. Bitte eine neue Kennung wählen.`,
          );
        }
        for (const { from, to } of await crosswalkRepository.removeOf(session, ags, id)) {
          findings.push({
            check: 'crosswalk-dropped',
            severity: 'warning',
            message: `Der Umsteigeschlüssel „${from}“ → „${to}“ galt den bisherigen Gebieten und ist gelöscht. Bitte neu einreichen oder berechnen.`,
          });
        }
        for (const { id: dropped, name } of await programmeAreaRepository.removeOf(session, ags, id)) {
          findings.push({
            check: 'programme-area-dropped',
            severity: 'warning',
            message: `Das Programmgebiet „${name}“ (${dropped}) bestand aus den bisherigen Gebieten und ist gelöscht. Bitte neu anlegen.`,
          });
        }
        await boundaryRepository.remove(session, ags, id);
        stored = 'replaced';
      }
      await boundaryRepository.insert(
        session,
        ags,
        boundary,
        [...reading.areas.map(storedArea), ...pseudoAreas()],
        findings,
      );
    }
    const datasetState = await recordState(session, ags);
    return { stored, boundary, areas: counts, findings, datasetState };
  });
}

function hashAreas(areas: readonly BoundaryArea[]): string {
  const hash = createHash('sha256');
  for (const one of areas) hash.update(JSON.stringify([one.level, one.key, one.name, one.parentKey, one.geometry]));
  return hash.digest('hex');
}

function overlaps(a: BoundaryVersion, b: BoundaryVersion): boolean {
  // Schools exist beside the areas; two drawings of the areas do not.
  if (isFacilityBoundary(a) !== isFacilityBoundary(b)) return false;
  return (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');
}

function storedArea(one: BoundaryArea): StoredArea {
  return {
    key: one.key,
    name: one.name,
    level: one.level,
    parentKey: one.parentKey,
    kind: 'area',
    areaM2: one.areaM2,
    centroid: one.centroid,
    geometry: JSON.stringify(one.geometry),
  };
}

function pseudoAreas(): StoredArea[] {
  return PSEUDO_AREAS.map((one) => ({
    ...one,
    level: null,
    parentKey: null,
    areaM2: null,
    centroid: null,
    geometry: null,
  }));
}
