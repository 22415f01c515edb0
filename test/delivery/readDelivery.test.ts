import { describe, expect, test } from 'vitest';
import { type ReadDelivery, type ReadDeliveryOptions, readDelivery } from '../../src/delivery/readDelivery.ts';
import { AreaDirectory } from '../../src/delivery/recognise/areaDirectory.ts';
import type { RecognisedFormat } from '../../src/domain/deliveryFormat.ts';

const directory = new AreaDirectory([
  { key: '01', name: 'Altstadt', level: 'stadtteil' },
  { key: '02', name: 'Neustadt', level: 'stadtteil' },
  { key: '03', name: 'Südvorstadt', level: 'stadtteil' },
]);
const measures = new Map(
  [
    { id: 'population', title: 'Bevölkerung', timing: 'stock' as const },
    { id: 'births', title: 'Geburten', timing: 'flow' as const },
  ].map((one) => [one.id, one]),
);
const BASE: RecognisedFormat = { id: 'x', version: 1, title: 'x', layout: 'recognised' };

function read(text: string | Uint8Array, more: Partial<ReadDeliveryOptions> = {}): Promise<ReadDelivery> {
  return readDelivery(typeof text === 'string' ? Buffer.from(text) : text, {
    fileName: 'datei.csv',
    directory: async () => directory,
    measures,
    maxCells: 1000,
    ...more,
  });
}

const cells = ({ table, areas }: ReadDelivery) =>
  Array.from(
    { length: table.length },
    (_, i) =>
      `${areas.texts[table.area[i]!]!.replace('\t', '/')} ${table.measures.texts[table.measure[i]!]} ${table.periods.texts[table.period[i]!]} ${table.reason[i] === 0 ? table.value[i] : `(${table.reason[i]})`}`,
  );
const asking = ({ findings }: ReadDelivery) =>
  findings.filter(({ severity }) => severity === 'question' || severity === 'error').map(({ check }) => check);

test('a canonical form is read by its columns, without asking for the areas', async () => {
  let asked = 0;
  const result = await read('area,measure,period,value\n01,births,2021,5\ngesamt,births,2021,5\n', {
    directory: async () => {
      asked++;
      return directory;
    },
  });
  expect(asked).toBe(0);
  expect(result).toMatchObject({ reading: null, preview: null, formatDiff: null, measuresRead: [], periods: ['2021'] });
  expect(result.format).toMatchObject({ id: 'long', layout: 'long' });
});

test('the total, what cannot be placed, and the areas go to their places', async () => {
  const result = await read(
    'Schlüssel;Stadtteil;Jahr;Geburten\n01;Altstadt;2021;5\n02;Neustadt;2021;6\n03;Südvorstadt;2021;.\n;nicht zuzuordnen;2021;1\n;Stadt insgesamt;2021;17\n',
  );
  expect(asking(result)).toEqual([]);
  expect(cells(result)).toEqual([
    'stadtteil/01 births 2021 5',
    'stadtteil/02 births 2021 6',
    expect.stringMatching(/^stadtteil\/03 births 2021 \(\d\)$/),
    '/nicht-zuzuordnen births 2021 1',
    '/gesamt births 2021 17',
  ]);
  expect(result.measuresRead).toEqual([{ label: 'Geburten', measure: 'births', title: 'Geburten', cells: 5 }]);
  expect(result.protocol).toMatchObject({
    encoding: 'utf-8',
    delimiter: ';',
    records: 5,
    cells: 5,
    missing: { unknown: 1 },
  });
  expect(result.format).toMatchObject({ layout: 'recognised', measures: { Geburten: 'births' } });
});

test('a title stands for a measure only when it is the whole of it, and only one measure has it', async () => {
  const file = 'Schlüssel;Stadtteil;Jahr;GEBURTEN;Geburten je 1000\n01;Altstadt;2021;5;9\n02;Neustadt;2021;6;8\n';
  const result = await read(file);
  expect(result.measuresRead.map(({ measure }) => measure)).toEqual(['births', null]);
  expect(asking(result)).toEqual(['unknown-measure']);
  const twice = new Map([...measures, ['births2', { id: 'births2', title: 'geburten', timing: 'flow' as const }]]);
  expect((await read(file, { measures: twice })).measuresRead.map(({ measure }) => measure)).toEqual([null, null]);
});

test('areas that the list does not know are named as the file writes them, and their periods count', async () => {
  const result = await read('Schlüssel;Stadtteil;Jahr;births\n71;Ried;2015;5\n72;Moos;2015;6\n73;Au;2015;7\n');
  expect(result.table.length).toBe(0);
  expect(result.unknownAreas).toEqual([
    { key: '71', name: 'Ried' },
    { key: '72', name: 'Moos' },
    { key: '73', name: 'Au' },
  ]);
  expect(result.periods).toEqual(['2015']);
});

describe('what is no table', () => {
  test.each([
    ['nothing at all', ''],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n'],
    ['a picture', '\x89PNG\r\n\x1a\n0000'],
    ['words', 'Sehr geehrte Damen und Herren,\nanbei die Zahlen.\n'],
    ['a header alone', 'Schlüssel;Stadtteil;Jahr;Geburten\n'],
  ])('%s is refused in words', async (_name, text) => {
    const result = await read(new Uint8Array(Buffer.from(text, 'latin1')));
    expect(asking(result).length).toBeGreaterThan(0);
    expect(result.table.length).toBe(0);
    for (const { message } of result.findings) expect(message).toMatch(/^[A-ZÄÖÜ„].*[.?]$/);
  });

  test('a ZIP of nothing', async () => {
    const end = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
    expect(asking(await read(end)).length).toBeGreaterThan(0);
  });
});

test('the table that is shown is the file’s first forty rows, long cells cut', async () => {
  const rows = Array.from({ length: 100 }, (_, i) => `0${(i % 3) + 1};${2000 + Math.floor(i / 3)};${i}`).join('\n');
  const result = await read(`${'Titel '.repeat(100)}\n\nSchlüssel;Jahr;births\n${rows}\n`);
  expect(result.preview!.rows.length).toBeLessThanOrEqual(40);
  expect(result.preview!.width).toBe(3);
  for (const { cells: shown } of result.preview!.rows)
    for (const cell of shown) expect(cell.length).toBeLessThanOrEqual(200);
});

test('more cells than allowed are refused, whatever the form', async () => {
  const rows = Array.from({ length: 30 }, (_, i) => `01;${1990 + i};${i}`).join('\n');
  const result = await read(`Schlüssel;Jahr;births\n${rows}\n`, { maxCells: 10 });
  expect(asking(result)).toContain('too-many-cells');
});

test('the day of a year is for stocks alone, wherever the year stands', async () => {
  const format = { ...BASE, period: { day: '06-30' } };
  const inHeader = await read('Schlüssel;Stadtteil;population 2021;births 2021\n01;Altstadt;5;1\n02;Neustadt;6;2\n', {
    format,
  });
  expect(cells(inHeader)).toEqual([
    'stadtteil/01 population 2021-06-30 5',
    'stadtteil/01 births 2021 1',
    'stadtteil/02 population 2021-06-30 6',
    'stadtteil/02 births 2021 2',
  ]);
  const inName = await read('Schlüssel;Stadtteil;population\n01;Altstadt;5\n02;Neustadt;6\n', {
    format,
    fileName: 'bestand_2021.csv',
  });
  expect(cells(inName)).toEqual(['stadtteil/01 population 2021-06-30 5', 'stadtteil/02 population 2021-06-30 6']);
  expect(inName.format).toMatchObject({ period: { day: '06-30' } });
  const pattern = await read('Schlüssel;Stadtteil;population\n01;Altstadt;5\n02;Neustadt;6\n', {
    format: { ...BASE, period: { fileName: 'bestand_{zeit}_neu.csv', day: '06-30' } },
    fileName: 'bestand_2021_neu.csv',
  });
  expect(cells(pattern)).toEqual(['stadtteil/01 population 2021-06-30 5', 'stadtteil/02 population 2021-06-30 6']);
});

test('the same bytes give the same answer', async () => {
  const file =
    'Schlüssel;Stadtteil;Jahr;Geburten;X/Y\n01;Altstadt;2021;5;1\n02;Neustadt;2021;-;2\n99;Au;2021;8.214;3\n';
  const once = await read(file);
  const again = await read(file);
  expect(JSON.stringify(again.findings)).toBe(JSON.stringify(once.findings));
  expect(JSON.stringify(again.reading)).toBe(JSON.stringify(once.reading));
  expect(JSON.stringify(again.format)).toBe(JSON.stringify(once.format));
});
