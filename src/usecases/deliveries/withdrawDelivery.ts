import { RequestProblem } from '../../domain/requestProblem.ts';
import { deliveryRepository } from '../../store/deliveryRepository.ts';
import { requireCity } from '../cities/requireCity.ts';
import { recordState } from '../releases/recordState.ts';
import type { EngineContext } from '../system/engineContext.ts';
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
    const correction = (await deliveryRepository.active(session, ags)).find((one) => one.replaces === deliveryId);
    if (correction !== undefined) {
      throw new RequestProblem(
        'conflict',
        `Die Lieferung ${correction.deliveryId} berichtigt diese Lieferung. Bitte zuerst die Berichtigung zurückziehen.`,
      );
    }
    await deliveryRepository.withdraw(session, ags, deliveryId);
    // Of a file that should never have come, nothing stays once its values are no longer in force.
    if (found.purgedAt !== null) await deliveryRepository.purge(session, ags, deliveryId, true);
    return { datasetState: await recordState(session, ags) };
  });
}
