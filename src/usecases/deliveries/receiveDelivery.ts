import { createHash } from 'node:crypto';
import { CellIndex } from '../../delivery/checks/cellIndex.ts';
import type { ReadDelivery } from '../../delivery/readDelivery.ts';
import type { ReadProtocol } from '../../delivery/readTable.ts';
import { resolveAreas } from '../../delivery/resolveAreas.ts';
import { runChecks } from '../../delivery/runChecks.ts';
import type { Area } from '../../domain/area.ts';
import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { DeliveryFormat } from '../../domain/deliveryFormat.ts';
import type { Finding } from '../../domain/finding.ts';
import { hasErrors } from '../../domain/hasErrors.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { boundaryRepository } from '../../store/boundaryRepository.ts';
import type { Session } from '../../store/database.ts';
import { deliveryRepository } from '../../store/deliveryRepository.ts';
import { observationRepository } from '../../store/observationRepository.ts';
import { chooseBoundary } from '../boundaries/chooseBoundary.ts';
import { requireCity } from '../cities/requireCity.ts';
import { recordState } from '../releases/recordState.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { checkContextOf } from './checkContextOf.ts';
import { compareWithFormer } from './compareWithFormer.ts';
import { deliveryIdentity } from './deliveryIdentity.ts';
import { readForCity } from './readForCity.ts';
import { readingPause } from './readingPause.ts';

export interface DeliveryRequest {
  readonly ags: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Absent = the file is in a canonical form. */
  readonly format?: DeliveryFormat;
  /** Absent = the boundary version that is valid in the file's periods. */
  readonly boundary?: string;
  /** A corrected delivery: cells of that earlier one may change, if they are confirmed. */
  readonly replaces?: number;
  /** Changed cells that may supersede: all of them, or "area|measure|period" each. */
  readonly confirm?: 'all' | readonly string[];
  /** Reads and checks only. */
  readonly dryRun: boolean;
  /** Told how far the work is. */
  readonly progress?: ((progress: DeliveryProgress) => void) | undefined;
}

export interface DeliveryProgress {
  readonly stage: 'lesen' | 'prüfen' | 'speichern';
  readonly rows: number | null;
  /** 0 to 1; null where nobody knows. */
  readonly share: number | null;
}

export interface DeliveryProtocol extends ReadProtocol {
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly boundary: string | null;
  readonly areas: number;
  readonly measures: readonly string[];
  readonly periods: readonly string[];
  /** Against what was in force before. */
  readonly history: {
    readonly added: number;
    readonly confirmed: number;
    readonly filled: number;
    readonly superseded: number;
    readonly kept: number;
  };
  readonly findings: readonly Finding[];
  /** How the table was recognised; null where its columns are declared. */
  readonly reading: ReadDelivery['reading'];
  readonly measuresRead: ReadDelivery['measuresRead'];
  readonly preview: ReadDelivery['preview'];
  /** Reads the file again in the same way; null where nothing could be read. */
  readonly format: ReadDelivery['format'];
  readonly formatDiff: ReadDelivery['formatDiff'];
}

export interface DeliveryResult {
  readonly status: 'stored' | 'checked' | 'refused';
  /** Present when stored. */
  readonly deliveryId: number | null;
  readonly observations: number;
  readonly protocol: DeliveryProtocol;
  readonly datasetState: string;
}

/** Thrown inside the transaction to leave it without a trace. */
class NotStored extends Error {
  readonly result: DeliveryResult;
  constructor(result: DeliveryResult) {
    super('not stored');
    this.result = result;
  }
}

/**
 * Takes in one delivered file: reads it, looks up its areas, checks it, compares it with what former deliveries gave,
 * and stores all of it or nothing, in one transaction together with the original bytes.
 */
export async function receiveDelivery(context: EngineContext, request: DeliveryRequest): Promise<DeliveryResult> {
  const { limits, catalogue, database } = context;
  if (request.bytes.length > limits.fileBytes) {
    throw new RequestProblem(
      'too-large',
      `Die Datei ist größer als ${Math.round(limits.fileBytes / 1048576)} MB. Bitte in mehreren Lieferungen schicken.`,
    );
  }
  if (request.fileName.length > 255)
    throw new RequestProblem('invalid-request', 'Der Dateiname ist länger als 255 Zeichen.');
  if (/[\p{Cc}\p{Surrogate}]/u.test(request.fileName))
    throw new RequestProblem('invalid-request', 'Der Dateiname enthält Steuerzeichen.');
  const city = await requireCity(database.session, request.ags);
  const sha256 = createHash('sha256').update(request.bytes).digest('hex');

  const read = await readForCity(context, request, readingPause(limits.seconds, request.progress));
  const { table } = read;
  const findings: Finding[] = read.findings.map((one) => ({ ...one, file: request.fileName }));
  let boundary: BoundaryVersion | null = null;
  let history: DeliveryProtocol['history'] = { added: 0, confirmed: 0, filled: 0, superseded: 0, kept: 0 };

  const result = (
    status: DeliveryResult['status'],
    deliveryId: number | null,
    datasetState: string,
  ): DeliveryResult => ({
    status,
    deliveryId,
    observations: status === 'refused' ? 0 : table.length,
    datasetState,
    protocol: {
      ...read.protocol,
      fileName: request.fileName,
      size: request.bytes.length,
      sha256,
      boundary: boundary?.id ?? null,
      areas: new Set(table.area.subarray(0, table.length)).size,
      measures: [...table.measures.texts].sort(),
      periods: [...table.periods.texts].sort(),
      history,
      findings,
      reading: read.reading,
      measuresRead: read.measuresRead,
      preview: read.preview,
      format: read.format,
      formatDiff: read.formatDiff,
    },
  });

  /** Everything after reading, under the city's lock, so that no other delivery comes in between. */
  const work = async (session: Session): Promise<DeliveryResult> => {
    const locked = await requireCity(session, request.ags, request.dryRun ? 'read' : 'lock');
    const stop = (): never => {
      throw new NotStored(result('refused', null, locked.stateId));
    };
    if (hasErrors(findings)) stop();
    const active = await deliveryRepository.active(session, request.ags);
    if (request.replaces !== undefined && !active.some((one) => one.deliveryId === request.replaces)) {
      throw new RequestProblem(
        'not-found',
        `Die Lieferung ${request.replaces}, die ersetzt werden soll, gibt es nicht oder sie ist zurückgezogen.`,
      );
    }
    const versions = await boundaryRepository.list(session, request.ags);
    const undecided: Finding[] = [];
    boundary = chooseBoundary(versions, request.boundary, table.periods.texts, undecided);
    findings.push(...undecided.map((one) => ({ ...one, file: request.fileName })));
    if (boundary === null) return stop();
    const areas = await boundaryRepository.areas(session, request.ags, boundary.id);
    findings.push(
      ...resolveAreas(
        table,
        read.areas,
        { boundary, areas },
        await otherKeys(session, request.ags, versions, boundary),
        request.fileName,
      ),
    );
    if (hasErrors(findings)) stop();

    const onBoundary = active.filter((one) => one.boundaryId === boundary!.id).map((one) => one.deliveryId);
    request.progress?.({ stage: 'prüfen', rows: table.length, share: null });
    const checkContext = await checkContextOf(session, catalogue, {
      ags: request.ags,
      fileName: request.fileName,
      table,
      boundary,
      areas,
      deliveries: onBoundary,
    });
    findings.push(...runChecks(checkContext));
    if (hasErrors(findings)) stop();
    const repeated = new Set(checkContext.cells.repeated);
    table.filter((i) => !repeated.has(i));

    const compared = compareWithFormer(checkContext, checkContext.former, {
      ...(request.replaces === undefined ? {} : { replaces: request.replaces }),
      ...(request.confirm === undefined ? {} : { confirm: request.confirm }),
    });
    history = compared.history;
    findings.push(...compared.findings);
    const same = active.find((one) => one.sha256 === sha256 && one.boundaryId === boundary!.id);
    if (same !== undefined && compared.history.added + compared.history.filled + compared.history.superseded === 0) {
      findings.push({
        check: 'already-delivered',
        severity: 'error',
        file: request.fileName,
        message: `Genau diese Datei ist als Lieferung ${same.deliveryId} schon in Kraft.`,
      });
    }
    if (hasErrors(findings)) stop();
    const dropped = new Set(compared.unconfirmed);
    table.filter((i) => !dropped.has(i));
    // Where a former value stays, it has to go together with the new ones around it.
    if (dropped.size > 0) {
      const kept = { ...checkContext, cells: new CellIndex(table, areas.length) };
      findings.push(...runChecks(kept, ['consistency']).filter((one) => one.severity === 'error'));
      if (hasErrors(findings)) stop();
    }
    if (request.dryRun) return result('checked', null, locked.stateId);

    request.progress?.({ stage: 'speichern', rows: table.length, share: null });
    const deliveryId = await deliveryRepository.nextId(session, request.ags);
    const format = read.format!;
    await deliveryRepository.insert(
      session,
      request.ags,
      {
        deliveryId,
        boundaryId: boundary.id,
        fileName: request.fileName,
        size: request.bytes.length,
        sha256,
        formatId: format.id,
        format,
        replaces: request.replaces ?? null,
        identity: deliveryIdentity({
          sha256,
          format,
          boundary,
          periods: table.periods.texts,
          replaced: active.find((one) => one.deliveryId === request.replaces)?.identity,
          superseding: compared.superseding,
        }),
        // The rows for looking at go with the original, not with what outlives it.
        protocol: { ...result('stored', deliveryId, '').protocol, preview: null },
        observations: table.length,
      },
      request.bytes,
    );
    await observationRepository.insert(
      session,
      request.ags,
      deliveryId,
      table,
      areas.map((area) => area.areaId),
    );
    return result('stored', deliveryId, await recordState(session, request.ags));
  };

  try {
    if (hasErrors(findings)) return result('refused', null, city.stateId);
    return request.dryRun ? await work(database.session) : await database.transaction(work);
  } catch (error) {
    if (error instanceof NotStored) return error.result;
    throw error;
  }
}

async function otherKeys(session: Session, ags: string, versions: readonly BoundaryVersion[], chosen: BoundaryVersion) {
  const others: { boundary: BoundaryVersion; areas: Area[] }[] = [];
  for (const one of versions) {
    if (one.id !== chosen.id)
      others.push({ boundary: one, areas: await boundaryRepository.areas(session, ags, one.id) });
  }
  return others;
}
