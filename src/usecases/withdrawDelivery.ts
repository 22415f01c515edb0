import { RequestProblem } from '../domain/requestProblem.ts';
import { deliveryRepository } from '../store/deliveryRepository.ts';
import type { EngineContext } from './engineContext.ts';
import { recordState } from './recordState.ts';
import { requireCity } from './requireCity.ts';
import { requireDelivery } from './requireDelivery.ts';

/** Takes a delivery back: everything is then as if it had never come, values that it superseded included. */
export async function withdrawDelivery(
  context: EngineContext,
  ags: string,
  deliveryId: number,
): Promise<{ datasetState: string }> {
  return context.database.transaction(async (session) => {
    await requireCity(session, ags, 'lock');
    const found = await requireDelivery(session, ags, deliveryId);
    if (found.withdrawnAt !== null)
      throw new RequestProblem('conflict', `Die Lieferung ${deliveryId} ist schon zurückgezogen.`);
    await deliveryRepository.withdraw(session, ags, deliveryId);
    return { datasetState: await recordState(session, ags) };
  });
}
