import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

test('rates recomputed from the exported counts are the rates of the interface, for every context indicator', async () => {
  const engine = await openTestEngine('musterstadt');
  const app = await openTestApi(engine);
  const counted = [...engine.catalogue.indicators.values()].filter(
    (one) => one.context && one.numerator !== undefined && one.denominator !== undefined,
  );
  const url = `/api/v1/cities/99999000/series?indicator=${counted.map(({ id }) => id).join(',')}`;
  const exported = await app.inject(`${url}&format=csv`);
  expect(exported.statusCode, exported.body).toBe(200);
  const answer = (await app.inject(url)).json() as {
    areas: { key: string }[];
    series: { indicator: string; periods: string[]; values: (number | null)[][] }[];
  };
  const values = new Map<string, number | null>();
  for (const { indicator, periods, values: matrix } of answer.series)
    matrix.forEach((row, i) => {
      row.forEach((value, j) => {
        values.set(`${indicator}|${answer.areas[i]!.key}|${periods[j]}`, value);
      });
    });
  const lines = parse(exported.body, { columns: true }) as Record<string, string>[];
  expect(lines).toHaveLength(values.size);
  const wrong: string[] = [];
  for (const line of lines) {
    const name = `${line.indicator}|${line.area}|${line.period}`;
    const told = values.get(name);
    const { per } = engine.catalogue.indicators.get(line.indicator!)!;
    const recomputed = (Number(line.numerator) / Number(line.denominator)) * per!;
    const same =
      line.status === 'ok' ? told === recomputed && Number(line.value) === told : told === null && line.value === '';
    if (!same) wrong.push(name);
  }
  expect(wrong).toEqual([]);
});
