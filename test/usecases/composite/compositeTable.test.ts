import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CompositeTableRequest, compositeTable } from '../../../src/usecases/composite/compositeTable.ts';
import { METHODS } from '../../engine/composite/exampleMethods.ts';
import { sharedPath } from '../../support/shared.ts';

const run = (table: string | Uint8Array, method: string, more: Partial<CompositeTableRequest> = {}) =>
  compositeTable({ table, method, ...more }, { methods: METHODS });
const lines = (csv: string): string[][] =>
  csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
const checks = (answer: { findings: readonly { severity: string; check: string }[] }): string[] =>
  answer.findings.map(({ severity, check }) => `${severity} ${check}`);

const HEADER = 'id,population,S1,S3,S4,D1,D3,D4';
const TABLE = [
  HEADER,
  '01,1000,2,10,30,0,0,0',
  '02,1000,4,20,20,0,0,0',
  '03,1000,6,30,50,0,0,0',
  '04,1000,8,40,60,5,5,5',
  '05,299,9,90,90,9,9,9',
  '06,1000,,10,10,0,0,0',
].join('\n');

test('status, dynamics and attention, one line per area in the order of the table', async () => {
  const answer = await run(TABLE, 'berlin-mss-2019', { edition: '2019' });
  const [header, ...rows] = lines(answer.csv);
  expect(header!.join()).toBe('id,eligible,status_index,status_class,dynamics_index,dynamics_class,attention');
  expect(rows.map((row) => row[0])).toEqual(['01', '02', '03', '04', '05', '06']);
  expect(rows[3]!.filter((_, place) => place !== 2 && place !== 4)).toEqual(['04', 'true', '3', '-', 'true']);
  expect(rows[4]).toEqual(['05', 'false', '', '', '', '', 'false']);
  expect(rows[5]).toEqual(['06', 'false', '', '', '', '', 'false']);
  expect(answer.csv.endsWith('\n')).toBe(true);
  expect(answer.findings).toEqual([]);
});

test('numbers come out at full precision', async () => {
  const answer = await run(TABLE, 'berlin-mss-2019', { edition: '2019' });
  const index = answer.result!.areas[0]!.status!.index;
  expect(Number(lines(answer.csv)[1]![2])).toBe(index);
});

test('byte order mark, semicolons, decimal commas and CRLF give the same answer', async () => {
  const german = `\uFEFF${TABLE.replaceAll(',', ';').replaceAll(';8;', ';8,0;').replaceAll('\n', '\r\n')}\r\n`;
  expect(german).toContain('8,0');
  const plain = await run(TABLE, 'berlin-mss-2019', { edition: '2019' });
  expect((await run(new TextEncoder().encode(german), 'berlin-mss-2019', { edition: '2019' })).csv).toBe(plain.csv);
});

test('keys are text: zeros, commas and quotation marks survive', async () => {
  const answer = await run(TABLE.replace('\n01,', '\n"0,1 ""a""",'), 'berlin-mss-2019', { edition: '2019' });
  expect(answer.csv).toContain('\n"0,1 ""a""",true,');
});

test('an edition excludes its list, an unknown one nobody', async () => {
  const table = TABLE.replace('\n04,', '\n04041239,');
  const eligible = async (edition?: string) => lines((await run(table, 'berlin-mss-2019', { edition })).csv)[4]![1];
  expect(await eligible('2019')).toBe('false');
  expect(await eligible('2099')).toBe('true');
  expect(await eligible()).toBe('true');
  expect(checks(await run(table, 'berlin-mss-2019', { edition: '2099' }))).toEqual(['note unknown-edition']);
  expect(checks(await run(table, 'berlin-mss-2019'))).toEqual(['note no-edition']);
});

test('without any dynamics column the dynamics fields are empty', async () => {
  const short = TABLE.split('\n')
    .map((line) => line.split(',').slice(0, 5).join(','))
    .join('\n');
  const answer = await run(short, 'berlin-mss-2019', { edition: '2019' });
  expect(lines(answer.csv)[1]!.slice(4)).toEqual(['', '', 'false']);
  expect(checks(answer)).toEqual(['note dynamics-missing']);
});

test('columns that the method does not know are named and not used', async () => {
  const answer = await run(TABLE.replace(HEADER, `${HEADER},S2`).replace(/(\n.*)/g, '$1,1'), 'berlin-mss-2019', {
    edition: '2019',
  });
  expect(checks(answer)).toEqual(['note unused-column']);
  expect(answer.csv).toBe((await run(TABLE, 'berlin-mss-2019', { edition: '2019' })).csv);
});

describe('what is wrong is refused, with its place', () => {
  const cases: readonly [string, string, string, object?][] = [
    ['a missing indicator', TABLE.replace('S3', 'X3'), 'missing-column', { row: 1 }],
    ['a missing dynamics column where others are there', TABLE.replace('D3', 'X3'), 'missing-column'],
    ['no key column', TABLE.replace('id,', 'key,'), 'missing-column'],
    ['no population', TABLE.replace('population', 'pop'), 'missing-column'],
    ['an area twice', TABLE.replace('\n02,', '\n01,'), 'duplicate-id', { row: 3, column: 1, area: '01' }],
    ['an empty key', TABLE.replace('\n02,', '\n ,'), 'empty-id', { row: 3, column: 1 }],
    ['a word instead of a number', TABLE.replace(',50,', ',fünfzig,'), 'not-a-number', { row: 4, column: 5 }],
    ['a number that is none', TABLE.replace(',50,', ',NaN,'), 'not-a-number', { row: 4 }],
    ['a number beyond all bounds', TABLE.replace(',50,', ',1e999,'), 'not-a-number', { row: 4 }],
    [
      'a negative population',
      TABLE.replace('03,1000', '03,-1'),
      'negative-population',
      { row: 4, column: 2, area: '03' },
    ],
    [
      'a thousands mark in the population',
      TABLE.replace('03,1000', '03,1.000'),
      'ambiguous-number',
      { row: 4, column: 2 },
    ],
    ['a row too short', TABLE.replace('03,1000,6,', '03,1000,'), 'row-length', { row: 4 }],
    ['a column twice', TABLE.replace('D4', 'S1'), 'duplicate-column', { row: 1 }],
    ['an open quotation mark', `${TABLE}\n"07,1`, 'broken-csv'],
    [
      'mixed decimal marks',
      TABLE.replaceAll(',', ';').replace(';50;', ';50,5;').replace(';20;20', ';20.5;20'),
      'ambiguous-decimal-mark',
    ],
    ['a comma that may group thousands', TABLE.replace(',50,', ',"1,234",'), 'ambiguous-decimal-mark'],
    ['only a header', HEADER, 'empty-table'],
    ['nothing', '', 'empty-table'],
  ];
  test.each(cases)('%s', async (_, table, check, place = {}) => {
    const answer = await run(table, 'berlin-mss-2019', { edition: '2019' });
    expect(answer.csv).toBe('');
    expect(answer.result).toBeNull();
    expect(answer.findings).toContainEqual(expect.objectContaining({ severity: 'error', check, ...place }));
  });

  test('an unknown method, with those that are known', async () => {
    const { findings } = await run(TABLE, 'hamburg');
    expect(findings[0]).toMatchObject({ check: 'unknown-method', message: expect.stringContaining('berlin-mss-2019') });
  });

  test('a file that is no text', async () => {
    const { findings } = await run(new Uint8Array([0x50, 0x4b, 3, 4]), 'gisd');
    expect(findings[0]).toMatchObject({ severity: 'error', check: 'not-a-table' });
  });
});

test('reason words and empty cells leave an area out', async () => {
  const answer = await run(TABLE.replace('03,1000,6,', '03,1000,suppressed,'), 'berlin-mss-2019', { edition: '2019' });
  expect(lines(answer.csv)[3]![1]).toBe('false');
  expect(answer.result!.areas[2]!.leftOut).toMatchObject({ why: 'missing_value', reason: 'suppressed' });
});

test('an index without variation is empty, and that is said', async () => {
  const answer = await run(TABLE.replace(/\n(\d+),1000,\d,/g, '\n$1,1000,5,'), 'berlin-mss-2019', { edition: '2019' });
  expect(lines(answer.csv)[1]!.slice(0, 4)).toEqual(['01', 'true', '', '']);
  expect(checks(answer)).toEqual(['not_evaluable no-variation']);
});

const IMD = [
  'id,population,income,employment,education,health,crime,housing,living environment',
  'E1,1500,1,1,1,1,1,1,1',
  'E2,1500,2,2,2,2,2,2,2',
  'E3,,3,3,4,4,3,3,4',
  'E4,1500,4,4,3,3,4,4,3',
].join('\n');

test('ranks: score, rank and decile; other writings of a column name are understood', async () => {
  const answer = await run(IMD, 'imd-2019');
  const [header, ...rows] = lines(answer.csv);
  expect(header).toEqual(['id', 'score', 'rank', 'decile']);
  expect(rows.map(([id, , rank, decile]) => [id, rank, decile])).toEqual([
    ['E1', '1', '3'],
    ['E2', '2', '5'],
    ['E3', '3', '8'],
    ['E4', '4', '10'],
  ]);
  expect(Number(rows[2]![1])).toBeCloseTo(12.31729566089142, 10);
  expect(answer.findings).toEqual([]);
});

test('a rank beyond the number of areas is refused', async () => {
  const answer = await run(IMD.replace('E4,1500,4', 'E4,1500,5'), 'imd-2019');
  expect(answer.findings).toMatchObject([
    { severity: 'error', check: 'rank-out-of-range', row: 5, column: 3, area: 'E4' },
  ]);
});

test('weights as an input', async () => {
  const names = [
    'income',
    'employment',
    'health',
    'education',
    'access',
    'housing',
    'community_safety',
    'physical_environment',
  ];
  const table = `id,population,${names.join()}\nW1,1,${names.map(() => 1).join()}\nW2,1,${names.map(() => 2).join()}`;
  expect(checks(await run(table, 'wimd-2019'))).toEqual(['error weights-missing']);
  const weights = Object.fromEntries(names.map((name) => [name, 0.125]));
  expect(Number(lines((await run(table, 'wimd-2019', { weights })).csv)[1]![1])).toBeCloseTo(100, 10);
});

test('GISD: score, quintile and decile; three columns of other names are taken in their order', async () => {
  const rows = '\n1,1,0,10,5\n2,1,1,30,5\n3,1,2,20,6\n4,1,4,50,7\n5,1,,50,7';
  const named = await run(`id,population,Bildung,Arbeitswelt,Einkommen${rows}`, 'gisd');
  expect(named.csv.split('\n')[0]).toBe('id,score,quintile,decile');
  expect(lines(named.csv)[4]!.slice(0, 3)).toEqual(['4', '1', '5']);
  expect(lines(named.csv)[5]).toEqual(['5', '', '', '']);
  expect(named.findings).toEqual([]);
  const unnamed = await run(`id,population,a,b,c${rows}`, 'gisd');
  expect(unnamed.csv).toBe(named.csv);
  expect(checks(unnamed)).toEqual(['note columns-by-order']);
});

test('Münster: the city value is the row "gesamt", else the mean weighted by population', async () => {
  const table = 'id,population,S1,S2,S3\na,100,10,10,50\nb,300,20,30,70\n';
  const approximated = await run(table, 'muenster-2018');
  expect(checks(approximated)).toEqual(['note city-value-approximated']);
  // City: 17.5, 25, 65; deviations 5, 10, 10 → a: (−1.5 − 1.5 − 1.5)/3.
  expect(Number(lines(approximated.csv)[1]![1])).toBeCloseTo(-1.5, 12);
  const given = await run(`${table}gesamt,400,10,25,60\n`, 'muenster-2018');
  expect(lines(given.csv)[0]).toEqual(['id', 'status_index']);
  expect(Number(lines(given.csv)[1]![1])).toBeCloseTo(-2.5 / 3, 12);
  expect(lines(given.csv)[3]).toEqual(['gesamt', '']);
});

const berlin = sharedPath('data', 'berlin', 'mss_planungsraeume_2013_2019.csv');

test.skipIf(berlin === null)('Berlin 2019 through the command (shared data): published classes and index', async () => {
  const source = lines(readFileSync(berlin!, 'utf8'));
  const at = (name: string): number => source[0]!.indexOf(name);
  const rows = source.slice(1).filter((cells) => cells[at('edition')] === '2019');
  const names = ['id', 'einwohner', 'S1', 'S3', 'S4', 'D1', 'D3', 'D4'];
  const table = [HEADER, ...rows.map((cells) => names.map((name) => cells[at(name)]).join(','))].join('\n');
  const found = lines((await run(table, 'berlin-mss-2019', { edition: '2019' })).csv).slice(1);
  expect(found.map((cells) => [cells[0], cells[3], cells[5]])).toEqual(
    rows.map((cells) => [cells[at('id')], cells[at('status_klasse')], cells[at('dynamik_klasse')]]),
  );
});
