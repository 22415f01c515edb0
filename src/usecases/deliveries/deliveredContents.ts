import type { Session } from '../../store/database.ts';
import { deliveryRepository } from '../../store/deliveryRepository.ts';
import { observationRepository } from '../../store/observationRepository.ts';

/** What one delivery gave: not every measure need stand in every period. */
export interface DeliveredContent {
  readonly deliveryId: number;
  readonly measures: readonly string[];
  readonly periods: readonly string[];
}

/** Measures and periods of some deliveries, from their protocols: no observation is read, except where the protocol was purged. */
export async function deliveredContents(
  session: Session,
  ags: string,
  deliveryIds: readonly number[],
): Promise<DeliveredContent[]> {
  const result: DeliveredContent[] = [];
  for (const { deliveryId, measures, periods } of await deliveryRepository.contents(session, ags, deliveryIds)) {
    result.push(
      measures === null || periods === null
        ? { deliveryId, ...(await observationRepository.contents(session, ags, deliveryId)) }
        : { deliveryId, measures, periods },
    );
  }
  return result;
}
