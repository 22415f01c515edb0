import { expect, test } from 'vitest';
import { type DecouplingRequest, decouplingTable } from '../../../src/usecases/decoupling/decouplingTable.ts';
import { type MadeCity, makePanel } from '../../core/trend/makePanel.ts';

const DRIFTING: MadeCity = { areas: 40, years: 9, drift: { area: 7, from: 3, size: 0.25 } };

/** A made city as a table; `city` null = without that column. */
function tableOf(made: MadeCity, city: string | null = 'M', until = made.years): string {
  const { panel } = makePanel(made);
  const T = made.years;
  const lines = panel.keys.flatMap((key, i) =>
    Array.from({ length: until }, (_, t) => {
      const cells = [key, panel.years[t], panel.population[i * T + t], panel.count[i * T + t]];
      return (city === null ? cells : [city, ...cells]).join(',');
    }),
  );
  return `${city === null ? '' : 'city,'}area,year,population,count\n${lines.join('\n')}\n`;
}

const run = (table: string, more: Partial<DecouplingRequest> = {}) => decouplingTable({ table, threads: 1, ...more });
const checks = (answer: { findings: readonly { severity: string; check: string }[] }): string[] =>
  answer.findings.map(({ severity, check }) => `${severity} ${check}`);

test('every report year from the sixth on, and the area that leaves the city', async () => {
  const { rows, csv, findings } = await run(tableOf(DRIFTING));
  expect(findings).toEqual([]);
  expect(csv.split('\n')[0]).toBe('city,area,year,class,score,est,lo,hi,q,onset,gap');
  expect(csv.trimEnd().split('\n')).toHaveLength(1 + 40 * 4);
  expect([...new Set(rows!.map(({ year }) => year))]).toEqual([2015, 2016, 2017, 2018]);
  const last = rows!.find(({ area, year }) => area === 'a0007' && year === 2018)!;
  expect(['entkoppelt_sich', 'verliert_vorsprung']).toContain(last.class);
  expect(last.score!).toBeGreaterThan(3);
  expect(last.lo!).toBeLessThan(last.est!);
  expect(last.hi!).toBeGreaterThan(last.est!);
});

test('later years never change an earlier report, nor do the name of the city and the order of rows', async () => {
  const whole = (await run(tableOf(DRIFTING))).rows!;
  const cut = (await run(tableOf(DRIFTING, 'M', 7))).rows!;
  expect(cut).toEqual(whole.filter(({ year }) => year <= 2016));
  const [header, ...lines] = tableOf(DRIFTING, 'N').trimEnd().split('\n');
  const turned = (await run([header, ...lines.reverse()].join('\n'))).rows!;
  const byKey = (rows: typeof whole) =>
    rows.map((row) => JSON.stringify({ ...row, city: '' })).sort((a, b) => (a < b ? -1 : 1));
  expect(byKey(turned)).toEqual(byKey(whole));
});

test('one thread or three: the same text', async () => {
  const table = tableOf(DRIFTING);
  expect((await run(table, { threads: 3 })).csv).toBe((await run(table)).csv);
});

test('several cities in one table are judged each for itself', async () => {
  const other: MadeCity = { areas: 30, years: 8, seed: 'other' };
  const both = `${tableOf(DRIFTING)}${tableOf(other, 'O').split('\n').slice(1).join('\n')}`;
  const rows = (await run(both)).rows!;
  expect(rows.filter(({ city }) => city === 'M')).toEqual((await run(tableOf(DRIFTING))).rows);
  expect(rows.filter(({ city }) => city === 'O')).toEqual((await run(tableOf(other, 'O'))).rows);
});

test('a table without a city column is one city', async () => {
  const rows = (await run(tableOf(DRIFTING, null))).rows!;
  expect(rows.map((row) => ({ ...row, city: 'M' }))).toEqual((await run(tableOf(DRIFTING))).rows);
});

test('fewer than 25 areas: no error, nothing can be judged, and the reason is said', async () => {
  const answer = await run(tableOf({ areas: 24, years: 8 }));
  expect(checks(answer)).toEqual(['note too-few-areas']);
  expect(new Set(answer.rows!.map((row) => row.class))).toEqual(new Set(['nicht_beurteilbar']));
  expect(answer.rows).toHaveLength(24 * 3);
  expect(answer.rows![0]!.q).toBeNull();
});

test('fewer than six years: no report, and the reason is said', async () => {
  const answer = await run(tableOf({ areas: 40, years: 5 }));
  expect(checks(answer)).toEqual(['note short-series']);
  expect(answer.rows).toEqual([]);
});

test('where low is adverse, the words turn and the numbers stay those of the indicator', async () => {
  const rows = (await run(tableOf(DRIFTING), { polarity: 'low_is_adverse' })).rows!;
  const last = rows.find(({ area, year }) => area === 'a0007' && year === 2018)!;
  expect(['holt_auf', 'setzt_sich_guenstig_ab']).toContain(last.class);
  expect(last.score!).toBeLessThan(-3);
  expect(last.est!).toBeGreaterThan(0);
  expect(last.lo!).toBeLessThan(last.est!);
  const neutral = (await run(tableOf(DRIFTING), { polarity: 'neutral' })).rows!;
  expect(neutral.find(({ area, year }) => area === 'a0007' && year === 2018)!.class).toBe('steigt_staerker');
});

test('every method of the registry answers', async () => {
  const table = tableOf(DRIFTING);
  for (const method of ['sbs', 'sbs-reference', 'berlin', 'hamburg', 'slope', 'mann-kendall']) {
    const { rows } = await run(table, { method });
    expect(rows, method).toHaveLength(160);
    expect(rows!.find(({ area, year }) => area === 'a0007' && year === 2018)!.score!, method).toBeGreaterThan(1);
  }
  expect(checks(await run(table, { method: 'glaskugel' }))).toEqual(['error unknown-method']);
});

test('what is unknown stays unknown, what cannot be is refused', async () => {
  const lines = tableOf(DRIFTING).trimEnd().split('\n');
  const swap = (from: string, to: string) => lines.map((line) => (line.startsWith(from) ? to : line)).join('\n');
  const unknown = (await run(swap('M,a0003,2018', 'M,a0003,2018,,'))).rows!;
  const row = unknown.find(({ area, year }) => area === 'a0003' && year === 2018)!;
  expect(row).toMatchObject({ class: 'nicht_beurteilbar', score: null, gap: null });
  expect(unknown.find(({ area, year }) => area === 'a0003' && year === 2017)!.score).not.toBeNull();
  const empty = (await run(swap('M,a0003,2018', 'M,a0003,2018,0,0'))).rows!;
  expect(empty.find(({ area, year }) => area === 'a0003' && year === 2018)!.class).toBe('nicht_beurteilbar');
  expect(checks(await run(swap('M,a0003,2018', 'M,a0003,2018,100,101')))).toEqual(['error more-cases-than-people']);
  expect(checks(await run(swap('M,a0003,2018', 'M,a0003,2018,-100,1')))).toEqual(['error negative-population']);
  expect(checks(await run(swap('M,a0003,2018', 'M,a0003,2018,100,-1')))).toEqual(['error negative-count']);
  expect(checks(await run(swap('M,a0003,2018', 'M,a0003,2017,100,1')))).toEqual(['error duplicate-row']);
  expect(checks(await run(swap('M,a0003,2018', 'M,a0003,18,100,1')))).toEqual(['error not-a-year']);
  expect(checks(await run(swap('M,a0003,2018', 'M,,2018,100,1')))).toEqual(['error empty-id']);
  expect(checks(await run(swap('M,a0003,2018', 'M,a0003,2018,viele,1')))).toEqual(['error not-a-number']);
  expect(checks(await run(tableOf(DRIFTING).replace('count', 'faelle')))).toEqual(['error missing-column']);
});
