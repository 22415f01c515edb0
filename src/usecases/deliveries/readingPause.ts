import { setImmediate } from 'node:timers/promises';
import type { Pause } from '../../delivery/pause.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import type { DeliveryProgress } from './receiveDelivery.ts';

/** While a long file is read: tells how far it is, lets other requests have a turn, and ends what takes too long. */
export function readingPause(seconds: number, progress?: (progress: DeliveryProgress) => void): Pause {
  const end = performance.now() + seconds * 1000;
  return async (rows, of) => {
    if (performance.now() > end)
      throw new RequestProblem(
        'too-large',
        `Das Lesen der Datei dauert länger als ${seconds} Sekunden. Bitte in mehreren Lieferungen schicken.`,
      );
    progress?.({ stage: 'lesen', rows, share: of === null ? null : rows / of });
    await setImmediate();
  };
}
