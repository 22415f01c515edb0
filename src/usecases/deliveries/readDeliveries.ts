import { RequestProblem } from '../../domain/requestProblem.ts';
import { type DeliveryRecord, deliveryRepository } from '../../store/deliveryRepository.ts';
import { requireCity } from '../cities/requireCity.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { requireDelivery } from './requireDelivery.ts';

export interface DeliveryPage {
  readonly deliveries: readonly Omit<DeliveryRecord, 'protocol' | 'format'>[];
  readonly total: number;
  /** Cursor of the next page, or null. */
  readonly next: string | null;
  /** The state that all valid deliveries make together. */
  readonly datasetState: string;
  readonly catalogueVersion: string;
}

/** The history of a city's deliveries, newest first, withdrawn ones included. */
export async function readDeliveries(
  context: EngineContext,
  ags: string,
  limit: number,
  cursor: string | null,
): Promise<DeliveryPage> {
  const { session } = context.database;
  const city = await requireCity(session, ags);
  const deliveries = await deliveryRepository.page(session, ags, limit, cursor === null ? null : Number(cursor));
  const total = await deliveryRepository.count(session, ags);
  const last = deliveries.at(-1);
  return {
    deliveries,
    total,
    next: deliveries.length === limit && last !== undefined && last.deliveryId > 1 ? String(last.deliveryId) : null,
    datasetState: city.stateId,
    catalogueVersion: context.catalogue.version,
  };
}

/** One delivery with its protocol and findings. */
export async function readDelivery(context: EngineContext, ags: string, deliveryId: number): Promise<DeliveryRecord> {
  await requireCity(context.database.session, ags);
  return requireDelivery(context.database.session, ags, deliveryId);
}

/** The bytes as they came. */
export async function readOriginal(
  context: EngineContext,
  ags: string,
  deliveryId: number,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { session } = context.database;
  await requireCity(session, ags);
  const found = await requireDelivery(session, ags, deliveryId);
  const bytes = await deliveryRepository.original(session, ags, deliveryId);
  if (bytes === null)
    throw new RequestProblem(
      'recalled',
      `Die Datei der Lieferung ${deliveryId} wurde gelöscht; geblieben ist ihr Hash ${found.sha256}.`,
    );
  return { fileName: found.fileName, bytes };
}
