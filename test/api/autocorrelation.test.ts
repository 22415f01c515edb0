import { expect, test } from 'vitest';
import type { AutocorrelationAnswer } from '../../src/usecases/segregation/readAutocorrelation.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

test('where an indicator clusters in Musterstadt', async () => {
  const app = await openTestApi(await openTestEngine('musterstadt'));
  const url = '/api/v1/cities/99999000/autocorrelation';
  const ask = async (query: string): Promise<AutocorrelationAnswer> => {
    const answer = await app.inject(`${url}?${query}`);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json() as AutocorrelationAnswer;
  };
  const answer = await ask('indicator=sgb2-quote&level=unterbezirk&period=2021&permutations=999');
  const [moran, geary] = answer.global;
  expect(moran!.value).toBeGreaterThan(0.3);
  expect(moran!.permutationP).toBeCloseTo(0.002, 12);
  expect(geary!.value).toBeLessThan(1);
  expect(answer.of).toBe(170);
  expect(answer.local.moran.filter((value) => value !== null).length).toBeLessThanOrEqual(answer.used);
  // The mean of the local values is Moran's I, where every area has a neighbour.
  const local = answer.local.moran.filter((value) => value !== null);
  expect(local.reduce((sum: number, value) => sum + value, 0) / local.length).toBeCloseTo(moran!.value!, 6);
  const hot = answer.local.quadrant.filter((quadrant, i) => quadrant === 'high-high' && answer.local.q[i]! <= 0.05);
  expect(hot.length).toBeGreaterThan(3);
  expect(answer.sentences[0]).toContain('sind einander ähnlicher');
  expect(await ask('indicator=sgb2-quote&level=unterbezirk&period=2021&permutations=999')).toEqual(answer);

  for (const neighbours of ['rook', 'nearest:6', 'within:2.5'])
    expect(
      (await ask(`indicator=sgb2-quote&period=2021&permutations=0&neighbours=${neighbours}`)).global[0]!.permutationP,
    ).toBeNull();
  const csv = await app.inject(
    `${url}?indicator=angebotsmiete-median&level=unterbezirk&period=2021&permutations=9&format=csv`,
  );
  expect(csv.body.split('\n')[0]).toBe('area,area_name,indicator,period,local_moran,quadrant,p,q,g_star_z');
  for (const [query, status] of [
    ['indicator=nichts', 404],
    ['indicator=sgb2-quote,auslaenderanteil', 400],
    ['indicator=sgb2-quote&neighbours=nearest:0', 400],
    ['indicator=sgb2-quote&neighbours=alle', 400],
    ['indicator=sgb2-quote&level=unterbezirk&neighbours=within:500&permutations=9999', 400],
    ['indicator=sgb2-quote&period=1950', 422],
  ] as const)
    expect((await app.inject(`${url}?${query}`)).statusCode, query).toBe(status);
});
