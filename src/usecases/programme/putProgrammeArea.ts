import { createHash } from 'node:crypto';
import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import type { ProgrammeArea, ProgrammeContent } from '../../domain/programmeArea.ts';
import { PROGRAMME_LEVEL } from '../../domain/programmeLevel.ts';
import { type ProblemPlace, RequestProblem } from '../../domain/requestProblem.ts';
import { boundaryRepository } from '../../store/boundaryRepository.ts';
import { programmeAreaRepository } from '../../store/programmeAreaRepository.ts';
import { requireCity } from '../cities/requireCity.ts';
import { recordState } from '../releases/recordState.ts';
import type { EngineContext } from '../system/engineContext.ts';

/** Programme areas a city; more of them are a mistake. */
const MOST = 500;

export interface ProgrammeAreaRequest {
  readonly name: string;
  readonly programme: string;
  readonly kind: string;
  readonly level: string;
  readonly areas: readonly string[];
  /** Absent = the city's only boundary version. */
  readonly boundary?: string;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly source?: string;
}

export interface ProgrammeAreaResult {
  readonly stored: 'created' | 'replaced' | 'unchanged';
  readonly programmeArea: ProgrammeArea;
  readonly datasetState: string;
}

/** Stores a programme area; one of the same id gives way. Releases keep the one that they were made with. */
export async function putProgrammeArea(
  context: EngineContext,
  ags: string,
  id: string,
  request: ProgrammeAreaRequest,
): Promise<ProgrammeAreaResult> {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(id))
    throw new RequestProblem(
      'invalid-request',
      'Die Kennung eines Programmgebiets besteht aus Kleinbuchstaben, Ziffern und Bindestrich (höchstens 64 Zeichen).',
    );
  for (const name of ['name', 'programme'] as const)
    if (request[name].trim() === '') throw wrong(`${name} darf nicht leer sein.`, `/${name}`, 'leer');
  const { kind } = request;
  const kinds = context.catalogue.programmes;
  if (!kinds.has(kind))
    throw wrong(
      `Die Programmart „${kind}“ gibt es nicht. Vorhanden: ${[...kinds.keys()].join(', ')}.`,
      '/kind',
      'unbekannte Programmart',
    );
  const validFrom = dayOf(request.validFrom, 'validFrom');
  const validTo = dayOf(request.validTo, 'validTo');
  if (validFrom !== null && validTo !== null && validFrom > validTo)
    throw wrong('validFrom liegt nach validTo.', '/validFrom', 'liegt nach validTo');
  return context.database.transaction(async (session) => {
    await requireCity(session, ags, 'lock');
    const boundary = boundaryOf(await boundaryRepository.list(session, ags), request.boundary);
    const { level } = request;
    if (!boundary.levels.includes(level) || level === PROGRAMME_LEVEL)
      throw wrong(
        `Die Ebene „${level}“ gibt es im Gebietsstand „${boundary.id}“ nicht. Vorhanden: ${boundary.levels.map((one) => `„${one}“`).join(', ')}.`,
        '/level',
        'unbekannte Ebene',
      );
    const keys = new Set(
      (await boundaryRepository.areas(session, ags, boundary.id)).flatMap((area) =>
        area.level === level ? [area.key] : [],
      ),
    );
    const areas = [...new Set(request.areas)].sort();
    if (areas.length === 0) throw wrong('Ein Programmgebiet besteht aus mindestens einem Gebiet.', '/areas', 'leer');
    const unknown = areas.filter((key) => !keys.has(key));
    if (unknown.length > 0)
      throw wrong(
        `Diese Gebiete gibt es auf der Ebene „${level}“ im Gebietsstand „${boundary.id}“ nicht: ${unknown.slice(0, 20).join(', ')}${unknown.length > 20 ? ` und ${unknown.length - 20} weitere` : ''}.`,
        '/areas',
        'unbekanntes Gebiet',
      );
    const content: ProgrammeContent = {
      name: request.name.trim(),
      programme: request.programme.trim(),
      kind,
      boundary: boundary.id,
      level,
      areas,
      validFrom,
      validTo,
      source: request.source?.trim() ?? '',
    };
    const programmeArea: ProgrammeArea = { id, ...content, sha256: hashOf(content) };
    const all = await programmeAreaRepository.list(session, ags);
    const former = all.find((one) => one.id === id);
    if (former === undefined && all.length >= MOST)
      throw new RequestProblem('conflict', `Eine Stadt kann höchstens ${MOST} Programmgebiete haben.`);
    const stored = former === undefined ? 'created' : former.sha256 === programmeArea.sha256 ? 'unchanged' : 'replaced';
    if (stored !== 'unchanged') await programmeAreaRepository.put(session, ags, programmeArea);
    return { stored, programmeArea, datasetState: await recordState(session, ags) };
  });
}

function boundaryOf(versions: readonly BoundaryVersion[], wanted: string | undefined): BoundaryVersion {
  const found = wanted === undefined ? versions[0] : versions.find((one) => one.id === wanted);
  const known = versions.map((one) => `„${one.id}“`).join(', ') || 'keiner';
  if (found === undefined)
    throw new RequestProblem(
      'not-found',
      wanted === undefined
        ? 'Die Stadt hat noch keinen Gebietsstand. Bitte zuerst die Gebiete einlesen.'
        : `Den Gebietsstand „${wanted}“ gibt es hier nicht. Vorhanden: ${known}.`,
      [{ pointer: '/boundary', detail: 'unbekannter Gebietsstand' }],
    );
  if (wanted === undefined && versions.length > 1)
    throw wrong(`Bitte boundary angeben: ${known}.`, '/boundary', 'fehlt');
  return found;
}

function dayOf(text: string | null | undefined, name: string): string | null {
  if (text === undefined || text === null) return null;
  if (parsePeriod(text)?.kind === 'reference_date' && /^\d{4}-/.test(text)) return text;
  throw wrong(`${name} muss ein Tag sein, etwa 2016-01-01.`, `/${name}`, 'kein Tag');
}

function hashOf({
  name,
  programme,
  kind,
  boundary,
  level,
  areas,
  validFrom,
  validTo,
  source,
}: ProgrammeContent): string {
  return createHash('sha256')
    .update(JSON.stringify([name, programme, kind, boundary, level, areas, validFrom, validTo, source]))
    .digest('hex');
}

function wrong(detail: string, pointer: string, place: string): RequestProblem {
  const errors: ProblemPlace[] = [{ pointer, detail: place }];
  return new RequestProblem('invalid-request', detail, errors);
}
