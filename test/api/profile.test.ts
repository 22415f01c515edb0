import { expect, test } from 'vitest';
import type { Profile } from '../../src/usecases/profile/readProfile.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

test('a profile tells percentile and changes over one, five and ten years, also against the city', async () => {
  const app = await openTestApi(await openTestEngine('musterstadt'));
  const base = '/api/v1/cities/99999000';
  const profile = (await app.inject(`${base}/areas/0201/profile?period=2021`)).json() as Profile;
  expect(profile.indicators).toHaveLength(32);
  const entry = profile.indicators.find(({ indicator }) => indicator === 'sgb2-quote')!;
  expect(entry.changes.map(({ years }) => years)).toEqual([1, 5, 10]);
  expect(entry.change).toEqual(entry.changes[0]);
  const series = (await app.inject(`${base}/series?indicator=sgb2-quote&level=sozialraum`)).json() as {
    areas: { key: string }[];
    series: { periods: string[]; values: (number | null)[][]; city: { value: number }[] }[];
  };
  const { periods, values, city } = series.series[0]!;
  const at = (year: number): number => periods.indexOf(`${year}-12-31`);
  const row = values[series.areas.findIndex(({ key }) => key === '0201')]!;
  for (const { years, value, city: ofCity, againstCity } of entry.changes) {
    expect(value).toBeCloseTo(row[at(2021)]! - row[at(2021 - years)]!, 10);
    expect(ofCity).toBeCloseTo(city[at(2021)]!.value - city[at(2021 - years)]!.value, 10);
    expect(againstCity).toBeCloseTo(value! - ofCity!, 10);
  }
  const others = values.map((list) => list[at(2021)]).filter((value): value is number => value != null);
  const below = others.filter((value) => value < row[at(2021)]!).length;
  expect(entry.percentile).toBeCloseTo((100 * below) / (others.length - 1), 10);
  expect(entry.fallback).toBeNull();
  const csv = await app.inject(`${base}/areas/0201/profile?period=2021&format=csv`);
  expect(csv.body.split('\n')[0]).toMatch(
    /change_1y,change_5y,change_10y,percentile,percentile_in_network,network_cities,network_areas,fallback,fallback_value$/,
  );
});
