import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityRepository } from '../../store/cityRepository.ts';
import { deliveryRepository } from '../../store/deliveryRepository.ts';
import { releaseRepository } from '../../store/releaseRepository.ts';
import { putBoundary } from '../boundaries/putBoundary.ts';
import { receiveDelivery } from '../deliveries/receiveDelivery.ts';
import { releaseDataset } from '../releases/releaseDataset.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { putCity } from './putCity.ts';

export const EXAMPLE_AGS = '99999000';

/**
 * Loads Musterstadt through the same use cases as any city: areas, deliveries, release. Only into a database that holds
 * no other city; what an interrupted start left is taken up where it ended. `tell` hears what is being done.
 */
export async function loadExampleCity(
  context: EngineContext,
  folder: string,
  tell: (text: string) => void,
): Promise<void> {
  const { session } = context.database;
  const cities = await cityRepository.list(session);
  if (cities.some((city) => city.ags !== EXAMPLE_AGS)) return;
  if (cities.length > 0 && (await releaseRepository.count(session, EXAMPLE_AGS)) > 0) return;
  tell('Musterstadt wird eingelesen (erfundene Daten) …');
  await putCity(context, EXAMPLE_AGS, 'Musterstadt');
  const boundary = await putBoundary(context, {
    ags: EXAMPLE_AGS,
    id: '2009',
    bytes: readFileSync(join(folder, 'gebiete.geojson')),
    fileName: 'gebiete.geojson',
    title: 'Gebietsstand 2009 (erfunden)',
    validFrom: '2009-01-01',
    source: 'Synthetische Daten des Projekts Sozialraum',
  });
  if (boundary.stored === 'refused')
    throw new Error(`Musterstadt's areas were refused: ${boundary.findings[0]?.message}`);
  const deliveries = join(folder, 'lieferungen');
  for (const fileName of readdirSync(deliveries)
    .filter((name) => name.endsWith('.csv'))
    .sort()) {
    const bytes = readFileSync(join(deliveries, fileName));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const active = await deliveryRepository.active(session, EXAMPLE_AGS);
    if (active.some((one) => one.sha256 === sha256)) continue;
    const result = await receiveDelivery(context, { ags: EXAMPLE_AGS, fileName, bytes, dryRun: false });
    if (result.status !== 'stored') {
      throw new Error(
        `Musterstadt's delivery ${fileName} was refused: ${result.protocol.findings.find((one) => one.severity === 'error')?.message}`,
      );
    }
    tell(`  ${fileName}: ${result.observations.toLocaleString('de-DE')} Werte`);
  }
  await releaseDataset(context, EXAMPLE_AGS, { note: 'Erfundene Daten zum Ausprobieren' });
}
