import { expect, test } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import { deliveryRepository } from '../../src/store/deliveryRepository.ts';
import { EXAMPLE_AGS } from '../../src/usecases/cities/loadExampleCity.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

/** What really happened in Musterstadt: shelters opened in 2015 and closed in 2017, one quarter decouples in 2020 at one stroke. */
const PLANTED = [
  'foreigners 050303 2015-12-31',
  'foreigners 060205 2017-12-31',
  'foreigners 080105 2015-12-31',
  'foreigners 080105 2017-12-31',
  'foreigners 100302 2017-12-31',
  'foreigners 110202 2017-12-31',
  'foreigners 120204 2017-12-31',
  'sgb2_households 090302 2020-12-31',
  'sgb2_recipients 090302 2020-12-31',
];

test('of 300,000 plausible values, the checks name the planted jumps and nothing else', async () => {
  const { database } = await openTestEngine('musterstadt');
  const told: string[] = [];
  let cells = 0;
  for (const { deliveryId } of await deliveryRepository.active(database.session, EXAMPLE_AGS)) {
    const record = await deliveryRepository.find(database.session, EXAMPLE_AGS, deliveryId);
    cells += record!.observations;
    for (const { check, measure, area, period } of (record!.protocol as { findings: Finding[] }).findings) {
      expect(check).toBe('jump-against-former');
      told.push(`${measure} ${area} ${period}`);
    }
  }
  expect(cells).toBeGreaterThan(300_000);
  expect(told.sort()).toEqual(PLANTED);
});
