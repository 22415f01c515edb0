import { renderProtocolPage } from '../../report/protocolPage.ts';
import { requireCity } from '../cities/requireCity.ts';
import type { EngineContext } from '../system/engineContext.ts';
import type { DeliveryProtocol } from './receiveDelivery.ts';
import { requireDelivery } from './requireDelivery.ts';

/** The protocol of a stored delivery, as it was written when the delivery came. */
export async function readProtocol(
  { database }: EngineContext,
  ags: string,
  deliveryId: number,
): Promise<{ readonly protocol: DeliveryProtocol; readonly page: () => string }> {
  const city = await requireCity(database.session, ags);
  const { protocol, receivedAt, format } = await requireDelivery(database.session, ags, deliveryId);
  const stored = protocol as DeliveryProtocol;
  return {
    protocol: stored,
    page: () =>
      renderProtocolPage({
        // Deliveries from before recognition have fewer parts.
        ...{ reading: null, measuresRead: [], formatDiff: null },
        ...stored,
        format,
        deliveryId,
        cityName: city.name,
        receivedAt,
      }),
  };
}
