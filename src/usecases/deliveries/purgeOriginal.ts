import { deliveryRepository } from '../../store/deliveryRepository.ts';
import { requireCity } from '../cities/requireCity.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { requireDelivery } from './requireDelivery.ts';

/**
 * Deletes the bytes of a file that should never have come; its hash stays. Of a withdrawn delivery the observations go
 * too; one in force keeps them, since withdrawing is the other, separate decision.
 */
export async function purgeOriginal(
  context: EngineContext,
  ags: string,
  deliveryId: number,
): Promise<{ sha256: string }> {
  return context.database.transaction(async (session) => {
    await requireCity(session, ags, 'lock');
    const found = await requireDelivery(session, ags, deliveryId);
    await deliveryRepository.purge(session, ags, deliveryId, found.withdrawnAt !== null);
    return { sha256: found.sha256 };
  });
}
