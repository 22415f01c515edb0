import { RequestProblem } from '../../domain/requestProblem.ts';
import type { Session } from '../../store/database.ts';
import { type DeliveryRecord, deliveryRepository } from '../../store/deliveryRepository.ts';

/** The delivery, or the problem that there is none. */
export async function requireDelivery(session: Session, ags: string, deliveryId: number): Promise<DeliveryRecord> {
  const found = await deliveryRepository.find(session, ags, deliveryId);
  if (found === null)
    throw new RequestProblem('not-found', `Die Lieferung ${deliveryId} gibt es in der Stadt ${ags} nicht.`);
  return found;
}
