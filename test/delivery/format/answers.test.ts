import { describe, expect, test } from 'vitest';
import { type ReadDelivery, readDelivery } from '../../../src/delivery/readDelivery.ts';
import { AreaDirectory, type KnownArea } from '../../../src/delivery/recognise/areaDirectory.ts';
import type { RecognisedFormat } from '../../../src/domain/deliveryFormat.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { reasonFromCode } from '../../../src/domain/reason.ts';
import type { Json } from '../../../src/staff/json.ts';
import { setPointer } from '../../../src/staff/setPointer.ts';
import { writeXlsx } from '../grid/writeXlsx.ts';
import { throughSchema } from './schemaOf.ts';

const AREAS: readonly KnownArea[] = [
  { key: '01', name: 'Altstadt', level: 'stadtteil' },
  { key: '02', name: 'Neustadt', level: 'stadtteil' },
  { key: '03', name: 'Südvorstadt', level: 'stadtteil' },
  { key: '04', name: 'Nord/Ost', level: 'stadtteil' },
];
const MEASURES = new Map(
  (
    [
      ['population', 'Bevölkerung', 'stock'],
      ['households', 'Haushalte', 'stock'],
      ['births', 'Geburten', 'flow'],
      ['rent', 'Miete', 'flow'],
    ] as const
  ).map(([id, title, timing]) => [id, { id, title, timing }]),
);

interface Case {
  readonly bytes: string | Uint8Array;
  readonly fileName?: string;
  readonly areas?: readonly KnownArea[] | null;
  readonly format?: RecognisedFormat;
}

async function read({ bytes, fileName = 'daten.csv', areas = AREAS, format }: Case): Promise<ReadDelivery> {
  return readDelivery(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, {
    fileName,
    directory: async () => (areas === null ? null : new AreaDirectory(areas)),
    measures: MEASURES,
    maxCells: 100_000,
    ...(format === undefined ? {} : { format }),
  });
}

/** "area measure period": value or reason. */
function cells({ table, areas }: ReadDelivery): Record<string, number | string> {
  const found: Record<string, number | string> = {};
  for (let i = 0; i < table.length; i++)
    found[
      `${areas.texts[table.area[i]!]!.split('\t')[1]} ${table.measures.texts[table.measure[i]!]} ${table.periods.texts[table.period[i]!]}`
    ] = reasonFromCode(table.reason[i]!) ?? table.value[i]!;
  return found;
}

const asking = ({ findings }: ReadDelivery): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'question' || severity === 'error');

/** Learns from the file, writes an answer into what was learnt and reads again. */
async function answer(one: Case, into: string, value: unknown): Promise<ReadDelivery> {
  const { format } = await read(one);
  const answered = throughSchema(
    setPointer(format as unknown as Json, into, value as Json) as unknown as RecognisedFormat,
  );
  const again = await read({ ...one, format: answered });
  // What was answered stays in what is learnt from it, and is told nobody twice.
  expect(throughSchema(again.format!)).toEqual(again.format);
  const third = await read({ ...one, format: again.format as RecognisedFormat });
  expect(third.format).toEqual(again.format);
  expect(cells(third)).toEqual(cells(again));
  return again;
}

/** The one question that the file asks, and what each of its choices leads to. */
async function choices(
  one: Case,
  check: string,
  into: string,
): Promise<Record<string, Record<string, number | string>>> {
  const found = asking(await read(one));
  expect(found.map((it) => [it.check, it.question?.into])).toEqual([[check, into]]);
  const effects: Record<string, Record<string, number | string>> = {};
  for (const { value } of found[0]!.question!.choices) {
    const again = await answer(one, into, value);
    expect(asking(again), `${String(value)}: ${asking(again).map(({ message }) => message)}`).toEqual([]);
    effects[String(value)] = cells(again);
  }
  return effects;
}

const HEAD = 'Schlüssel;Stadtteil;Jahr;births\n';

describe('numbers', () => {
  test('a sign that may be either: the two readings', async () => {
    const bytes = `${HEAD}01;Altstadt;2021;8.214\n02;Neustadt;2021;1.523\n`;
    expect(await choices({ bytes }, 'ambiguous-number', '/numbers/births')).toEqual({
      thousands: { '01 births 2021': 8214, '02 births 2021': 1523 },
      decimal: { '01 births 2021': 8.214, '02 births 2021': 1.523 },
    });
  });

  test.each(['a/b', '~1', 'x "y"', 'Fläche (km²) ~/~'])('a column called %s', async (label) => {
    const told: Record<string, string> = { [label]: 'births' };
    const bytes = `Schlüssel;Stadtteil;Jahr;"${label.replaceAll('"', '""')}"\n01;Altstadt;2021;8.214\n02;Neustadt;2021;1.523\n`;
    const [question] = asking(await read({ bytes })).filter(({ check }) => check === 'ambiguous-number');
    const format = (await answer({ bytes }, question!.question!.into, 'decimal')).format as RecognisedFormat;
    expect(format.numbers).toEqual({ [label]: 'decimal' });
    const done = await read({ bytes, format: { ...format, measures: told } });
    expect(asking(done)).toEqual([]);
    expect(cells(done)).toEqual({ '01 births 2021': 8.214, '02 births 2021': 1.523 });
  });

  test('point and comma both with three digits behind them', async () => {
    const bytes = `${HEAD}01;Altstadt;2021;8.214\n02;Neustadt;2021;1,523\n`;
    const effects = await choices({ bytes }, 'ambiguous-number', '/numbers/births');
    expect(Object.values(effects).map((it) => Object.values(it))).toEqual([
      [8214, 1.523],
      [8.214, 1523],
    ]);
  });
});

describe('symbols', () => {
  const expected = (value: number | string) => ({
    '01 births 2021': 12,
    '02 births 2021': value,
    '03 births 2021': 20,
  });

  test.each(['-', '–', '—'])('%s is nothing or no value', async (symbol) => {
    const bytes = `${HEAD}01;Altstadt;2021;12\n02;Neustadt;2021;${symbol}\n03;Südvorstadt;2021;20\n`;
    expect(await choices({ bytes }, 'ambiguous-symbol', '/symbols/-')).toEqual({
      0: expected(0),
      unknown: expected('unknown'),
      suppressed: expected('suppressed'),
      not_applicable: expected('not_applicable'),
    });
  });

  test('the k of the statistical offices, beside exact noughts', async () => {
    const bytes = `${HEAD}01;Altstadt;2021;k\n02;Neustadt;2021;0\n03;Südvorstadt;2021;20\n`;
    const rest = { '02 births 2021': 0, '03 births 2021': 20 };
    expect(await choices({ bytes }, 'ambiguous-symbol', '/symbols/k')).toEqual({
      0: { '01 births 2021': 0, ...rest },
      unknown: { '01 births 2021': 'unknown', ...rest },
      suppressed: { '01 births 2021': 'suppressed', ...rest },
      not_applicable: { '01 births 2021': 'not_applicable', ...rest },
    });
    const { format } = await read({ bytes });
    const nought = { ...format, symbols: { k: 0, '0': 'suppressed' } } as RecognisedFormat;
    expect(cells(await read({ bytes, format: nought }))['02 births 2021']).toBe('suppressed');
  });
});

describe('areas', () => {
  const file = (key: string, name: string) =>
    `${HEAD}01;Altstadt;2021;12\n02;Neustadt;2021;13\n03;Südvorstadt;2021;14\n${key};${name};2021;5\n`;
  const others = { '01 births 2021': 12, '02 births 2021': 13, '03 births 2021': 14 };

  test('an unknown key: an area, the city, nowhere, or left out', async () => {
    const effects = await choices({ bytes: file('99', 'Gewerbepark') }, 'unknown-area', '/area/aliases/99');
    expect(effects).toEqual({
      gesamt: { ...others, 'gesamt births 2021': 5 },
      'nicht-zuzuordnen': { ...others, 'nicht-zuzuordnen births 2021': 5 },
      '': others,
    });
    const own = await answer({ bytes: file('99', 'Gewerbepark') }, '/area/aliases/99', '04');
    expect(asking(own)).toEqual([]);
    expect(cells(own)).toEqual({ ...others, '04 births 2021': 5 });
  });

  test('an answer that is no area either is asked again, by its name', async () => {
    const again = await answer({ bytes: file('99', 'Gewerbepark') }, '/area/aliases/99', '0815');
    expect(asking(again).map(({ check }) => check)).toEqual(['unknown-area']);
    expect(asking(again)[0]!.message).toContain('0815');
  });

  test('a joint row', async () => {
    const effects = await choices(
      { bytes: file('', 'Altstadt und Neustadt') },
      'joint-area',
      '/area/aliases/Altstadt und Neustadt',
    );
    expect(effects).toEqual({ 'nicht-zuzuordnen': { ...others, 'nicht-zuzuordnen births 2021': 5 }, '': others });
  });

  test('key and name that contradict each other: only this row is meant, not the others with its key', async () => {
    const bytes = `Schlüssel;Stadtteil;Jahr;births\n01;Altstadt;2021;12\n02;Neustadt;2021;13\n02;Südvorstadt;2021;14\n`;
    const [finding] = asking(await read({ bytes }));
    expect(finding!.check).toBe('key-name-conflict');
    const again = await answer({ bytes }, finding!.question!.into, '03');
    expect(asking(again)).toEqual([]);
    expect(cells(again)).toEqual(others);
    expect(finding!.question!.choices.map(({ value }) => value)).toEqual(['02', '03', '']);
    const left = await answer({ bytes }, finding!.question!.into, '');
    expect(cells(left)).toEqual({ '01 births 2021': 12, '02 births 2021': 13 });
  });

  test('the name of an answer does not move a row that has a key of its own', async () => {
    const bytes = `Schlüssel;Stadtteil;Jahr;births\n01;Mitte;2021;12\n02;Neustadt;2021;13\n03;Südvorstadt;2021;14\n;Mitte;2021;39\n`;
    const areas = AREAS.map((one) => (one.key === '01' ? { ...one, name: '' } : one));
    const [finding] = asking(await read({ bytes, areas }));
    expect(finding!.question!.into).toBe('/area/aliases/Mitte');
    expect(cells(await answer({ bytes, areas }, '/area/aliases/Mitte', 'gesamt'))).toEqual({
      ...others,
      'gesamt births 2021': 39,
    });
  });

  test('an answer whose key stands on two levels goes to the level of the others, never to the first best', async () => {
    const areas = [{ key: '04', name: 'Bezirk Vier', level: 'bezirk' }, ...AREAS];
    const again = await answer({ bytes: file('', 'Gewerbepark'), areas }, '/area/aliases/Gewerbepark', '04');
    expect(asking(again)).toEqual([]);
    expect(again.areas.texts).toContain('stadtteil\t04');
    expect(again.areas.texts).not.toContain('bezirk\t04');
  });

  test('rows without key and name', async () => {
    // More than the sum of the areas: neither the total nor what could not be placed.
    const bytes = file('', '').replace(/5\n$/, '50\n');
    expect(await choices({ bytes }, 'nameless-rows', '/area/aliases/')).toEqual({
      gesamt: { ...others, 'gesamt births 2021': 50 },
      'nicht-zuzuordnen': { ...others, 'nicht-zuzuordnen births 2021': 50 },
      '': others,
    });
  });

  test('a name with a slash that is no area', async () => {
    const [finding] = asking(await read({ bytes: file('', 'Ober~/Unterstadt') }));
    expect(finding!.question!.into).toBe('/area/aliases/Ober~0~1Unterstadt');
    expect(cells(await answer({ bytes: file('', 'Ober~/Unterstadt') }, finding!.question!.into, '04'))).toEqual({
      ...others,
      '04 births 2021': 5,
    });
  });

  test('an undivided area that stands there twice', async () => {
    const bytes = `Jahr;Altstadt;Neustadt;Südvorstadt\n2019;5;7;7\n2020;6;8;8\n2021;4;9;9\n`;
    const found = asking(await read({ bytes })).find(({ check }) => check === 'undivided-area')!;
    expect(found.question!.into).toBe('/undivided/Neustadt');
    const both = await answer({ bytes }, '/undivided/Neustadt', 'separate');
    const none = await answer({ bytes }, '/undivided/Neustadt', 'joint');
    for (const again of [both, none])
      expect(asking(again).map(({ question }) => question?.into)).not.toContain('/undivided/Neustadt');
    const named = (again: ReadDelivery) =>
      read({ bytes, format: { ...again.format, measures: { '': 'births' } } as RecognisedFormat });
    expect(Object.keys(cells(await named(both)))).toHaveLength(9);
    expect(Object.keys(cells(await named(none))).sort()).toEqual([
      '01 births 2019',
      '01 births 2020',
      '01 births 2021',
    ]);
  });

  test('without a list of areas: what the column headers are', async () => {
    const bytes = 'Jahr;Rott;Hees\n2020;5;6\n2021;7;9\n';
    const found = asking(await read({ bytes, areas: null }));
    expect(found.map(({ question }) => question?.into)).toContain('/columnsAre');
    const areas = await answer({ bytes, areas: null }, '/columnsAre', 'areas');
    const measures = await answer({ bytes, areas: null }, '/columnsAre', 'measures');
    for (const again of [areas, measures])
      expect(asking(again).map(({ question }) => question?.into)).not.toContain('/columnsAre');
    expect(areas.measuresRead.map(({ label }) => label)).toEqual(['']);
    expect(measures.measuresRead.map(({ label }) => label)).toEqual(['Rott', 'Hees']);
  });
});

describe('sheets', () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = (year: number, first: number) =>
    `<sheetData><row>${cell('Stadtteil')}${cell('Jahr')}${cell('births')}</row>${['Altstadt', 'Neustadt', 'Südvorstadt']
      .map((name, i) => `<row>${cell(name)}<c><v>${year}</v></c><c><v>${first + i}</v></c></row>`)
      .join('')}</sheetData>`;

  test('of several tables the one that is answered', async () => {
    const bytes = await writeXlsx([sheet(2020, 10), sheet(2021, 20)]);
    const effects = await choices({ bytes, fileName: 'a.xlsx' }, 'several-sheets', '/sheet');
    // What the format said before is still in the one that is to be answered.
    const given = { id: 'a', version: 1, title: 'a', layout: 'recognised', period: { day: '12-31' } } as const;
    const { format } = await read({ bytes, fileName: 'a.xlsx', format: given });
    expect(throughSchema(format!)).toEqual(given);
    expect(effects['Blatt 1']).toEqual({ '01 births 2020': 10, '02 births 2020': 11, '03 births 2020': 12 });
    expect(effects['Blatt 2']).toEqual({ '01 births 2021': 20, '02 births 2021': 21, '03 births 2021': 22 });
  });

  test('a sheet that the next file no longer has is asked for, not read as nothing', async () => {
    const before = await writeXlsx([sheet(2020, 10), sheet(2021, 20)]);
    const { format } = await answer({ bytes: before, fileName: 'a.xlsx' }, '/sheet', 'Blatt 2');
    const bytes = await writeXlsx([sheet(2022, 30)]);
    const one = { bytes, fileName: 'a.xlsx', format: format as RecognisedFormat };
    const [finding] = asking(await read(one));
    expect(finding).toMatchObject({ check: 'several-sheets', severity: 'question', question: { into: '/sheet' } });
    expect(finding!.message).toContain('„Blatt 2“');
    expect(finding!.question!.choices.map(({ value }) => value)).toEqual(['Blatt 1']);
    expect(cells(await answer(one, '/sheet', 'Blatt 1'))).toEqual({
      '01 births 2022': 30,
      '02 births 2022': 31,
      '03 births 2022': 32,
    });
  });
});

describe('periods', () => {
  const body = 'Schlüssel;Stadtteil;births\n01;Altstadt;12\n02;Neustadt;13\n03;Südvorstadt;14\n';

  test('none is named', async () => {
    const found = asking(await read({ bytes: body }));
    expect(found.map(({ question }) => question)).toEqual([{ into: '/period/fixed', kind: 'period', choices: [] }]);
    const again = await answer({ bytes: body }, '/period/fixed', '2021');
    expect(asking(again)).toEqual([]);
    expect(Object.keys(cells(again))).toEqual(['01 births 2021', '02 births 2021', '03 births 2021']);
    const wrong = await answer({ bytes: body }, '/period/fixed', 'Weihnachten');
    expect(asking(wrong).map(({ check }) => check)).toContain('unreadable-period');
  });

  test('two are named', async () => {
    const bytes = `Geburten 2020\n\n${body}`;
    const effects = await choices({ bytes, fileName: 'geburten_2021.csv' }, 'several-periods', '/period/fixed');
    expect(Object.keys(effects).sort()).toEqual(['2020', '2021']);
    for (const [period, found] of Object.entries(effects))
      expect(Object.keys(found)).toEqual([`01 births ${period}`, `02 births ${period}`, `03 births ${period}`]);
  });

  test('the year of a stock means a day, that of a flow does not', async () => {
    const bytes = 'Schlüssel;Stadtteil;Jahr;population;births\n01;Altstadt;2021;120;12\n02;Neustadt;2021;130;13\n';
    const effects = await choices({ bytes }, 'year-of-stock', '/period/day');
    for (const [day, found] of Object.entries(effects))
      expect(Object.keys(found).sort()).toEqual([
        '01 births 2021',
        `01 population 2021-${day}`,
        '02 births 2021',
        `02 population 2021-${day}`,
      ]);
  });

  test('a period that the format fixes is told where the next file names another one itself', async () => {
    const { format } = await answer({ bytes: body, fileName: 'geburten.csv' }, '/period/fixed', '2021');
    const next = await read({ bytes: body, fileName: 'geburten_2022.csv', format: format as RecognisedFormat });
    expect(next.findings.filter(({ severity }) => severity === 'warning').map(({ check }) => check)).toContain(
      'period-told-otherwise',
    );
    const same = await read({ bytes: body, fileName: 'geburten_2021.csv', format: format as RecognisedFormat });
    expect(same.findings.map(({ check }) => check)).not.toContain('period-told-otherwise');
  });
});

describe('measures', () => {
  test.each([
    ['Neugeborene'],
    ['a/b ~ "c"'],
    ['__proto__'],
    ['constructor'],
    ['*'],
    ["Robert'); DROP TABLE observation;--"],
  ])('a label that the catalogue does not know: %s', async (label) => {
    const bytes = `Schlüssel;Stadtteil;Jahr;"${label.replaceAll('"', '""')}";rent\n01;Altstadt;2021;12;5\n02;Neustadt;2021;13;6\n`;
    const [finding] = asking(await read({ bytes }));
    expect(finding).toMatchObject({ check: 'unknown-measure' });
    const { into, choices: offered } = finding!.question!;
    expect(offered.at(-1)).toMatchObject({ value: null });
    const taken = await answer({ bytes }, into, 'births');
    expect(asking(taken)).toEqual([]);
    expect(cells(taken)).toMatchObject({ '01 births 2021': 12, '02 births 2021': 13, '01 rent 2021': 5 });
    const left = await answer({ bytes }, into, null);
    expect(asking(left)).toEqual([]);
    expect(cells(left)).toEqual({ '01 rent 2021': 5, '02 rent 2021': 6 });
    expect(({} as Record<string, unknown>).population).toBeUndefined();
  });

  test('a file that names no measure', async () => {
    const bytes = 'Schlüssel;Stadtteil;2020;2021\n01;Altstadt;12;5\n02;Neustadt;13;6\n';
    const [finding] = asking(await read({ bytes }));
    expect(finding!.question!.into).toBe('/measures/');
    const again = await answer({ bytes }, '/measures/', 'births');
    expect(asking(again)).toEqual([]);
    expect(cells(again)['02 births 2021']).toBe(6);
  });

  test('an answer that the catalogue does not know is asked again', async () => {
    const bytes = `${HEAD.replace('births', 'Kinder')}01;Altstadt;2021;12\n02;Neustadt;2021;13\n`;
    const again = await answer({ bytes }, '/measures/Kinder', 'children_of_nobody');
    expect(asking(again)[0]!.message).toContain('„children_of_nobody“');
  });

  test('thousands of unknown labels are counted, not told one by one', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `01;2021;Merkmal ${i} von Hundert;${i}`);
    const begin = performance.now();
    const result = await read({ bytes: `Schlüssel;Jahr;Merkmal;Wert\n${rows.join('\n')}\n` });
    expect(performance.now() - begin).toBeLessThan(5000);
    const found = asking(result).filter(({ check }) => check === 'unknown-measure');
    expect(found.length).toBeLessThanOrEqual(50);
    expect(found.reduce((sum, { more = 0 }) => sum + 1 + more, 0)).toBe(20_000);
    // „*“ answers them all at once.
    const rest = await answer(
      { bytes: `Schlüssel;Jahr;Merkmal;Wert\n${rows.join('\n')}\n01;2021;births;7\n` },
      '/measures/*',
      null,
    );
    expect(asking(rest)).toEqual([]);
    expect(cells(rest)).toEqual({ '01 births 2021': 7 });
  });
});

describe('the delimiter', () => {
  const bytes =
    'Schlüssel;Stadtteil|Jahr;births|rent\n01;Altstadt|2021;12|1\n02;Neustadt|2021;13|2\n03;Südvorstadt|2021;14|3\n';

  test('two that fit: each choice is taken and not asked again', async () => {
    const [finding] = asking(await read({ bytes })).filter(({ check }) => check === 'doubtful-delimiter');
    expect(finding!.question!.choices).toHaveLength(2);
    for (const { value } of finding!.question!.choices) {
      const again = await answer({ bytes }, '/delimiter', value);
      expect(asking(again).map(({ check }) => check)).not.toContain('doubtful-delimiter');
      expect(again.protocol.delimiter).toBe(value);
    }
  });

  test('another one than the format says is a question that can be answered', async () => {
    const semicolons = `${HEAD}01;Altstadt;2021;12\n02;Neustadt;2021;13\n`;
    const { format } = await read({ bytes: semicolons });
    const one = { bytes: semicolons.replaceAll(';', '\t'), format: format as RecognisedFormat };
    expect(asking(await read(one)).map(({ question }) => question?.into)).toEqual(['/delimiter']);
    const again = await answer(one, '/delimiter', '\t');
    expect(asking(again)).toEqual([]);
    expect(cells(again)).toEqual({ '01 births 2021': 12, '02 births 2021': 13 });
  });
});
