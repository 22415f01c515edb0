import { describe, expect, test } from 'vitest';
import { type ReadFileResult, readFile } from '../../../src/delivery/read.ts';
import { readDelivery } from '../../../src/delivery/readDelivery.ts';
import { AreaDirectory } from '../../../src/delivery/recognise/areaDirectory.ts';
import type { RecognisedFormat } from '../../../src/domain/deliveryFormat.ts';

const directory = new AreaDirectory([
  { key: '01', name: 'Altstadt', level: 'stadtteil' },
  { key: '02', name: 'Neustadt', level: 'stadtteil' },
  { key: '03', name: 'Südvorstadt', level: 'stadtteil' },
]);
const BASE: RecognisedFormat = { id: 'x', version: 1, title: 'x', layout: 'recognised' };

function read(text: string | Uint8Array, format?: RecognisedFormat, fileName = 'daten.csv'): Promise<ReadFileResult> {
  return readFile(typeof text === 'string' ? Buffer.from(text) : text, fileName, {
    directory,
    ...(format === undefined ? {} : { format }),
  });
}

const asking = ({ findings }: ReadFileResult) =>
  findings.filter(({ severity }) => severity === 'question' || severity === 'error').map(({ check }) => check);
const warned = ({ findings }: ReadFileResult) =>
  findings.filter(({ severity }) => severity === 'warning').map(({ message }) => message);
const values = (result: ReadFileResult) =>
  [...result.observations].map(
    (one) => `${one.areaKey} ${one.measure} ${one.period?.id ?? ''} ${one.value ?? one.reason}`,
  );

describe('the sums against what is said', () => {
  // A dash where the sum leaves nothing over: exactly zero. With men and women apart the rows prove it.
  const ZERO = `Schlüssel;Stadtteil;Jahr;Einwohner;männlich;weiblich
01;Altstadt;2021;12;12;-
02;Neustadt;2021;20;8;12
03;Südvorstadt;2021;9;4;5
;Stadt insgesamt;2021;41;24;17
`;
  const MISSING = ZERO.replace('12;12;-', '16;12;-').replace('41;24;17', '45;24;21');

  test('an answer that they contradict is taken, and told as a warning', async () => {
    expect(asking(await read(ZERO))).toEqual([]);
    const zero = await read(ZERO, { ...BASE, symbols: { '-': 'suppressed' } });
    expect(asking(zero)).toEqual([]);
    expect(values(zero)).toContain('01 weiblich 2021 suppressed');
    expect(warned(zero).join()).toContain('sprechen dagegen');
    const missing = await read(MISSING, { ...BASE, symbols: { '-': 0 } });
    expect(values(missing)).toContain('01 weiblich 2021 0');
    expect(warned(missing).join()).toContain('sprechen dagegen');
  });

  test('an answer that they bear out is no warning', async () => {
    expect(warned(await read(ZERO, { ...BASE, symbols: { '-': 0 } })).join()).not.toContain('sprechen dagegen');
    expect(warned(await read(MISSING, { ...BASE, symbols: { '-': 'unknown' } })).join()).not.toContain(
      'sprechen dagegen',
    );
  });

  test('a profile that they contradict is asked, and so is a legend', async () => {
    expect(asking(await read(ZERO, { ...BASE, symbolProfile: 'duva' }))).toEqual(['ambiguous-symbol']);
    expect(asking(await read(MISSING, { ...BASE, symbolProfile: 'din55301' }))).toEqual(['ambiguous-symbol']);
    expect(asking(await read(`${ZERO}\n- = Angabe nicht ausgewiesen\n`))).toEqual(['ambiguous-symbol']);
    expect(asking(await read(ZERO, { ...BASE, symbolProfile: 'din55301' }))).toEqual([]);
    expect(asking(await read(MISSING, { ...BASE, symbolProfile: 'duva' }))).toEqual([]);
  });

  test('where nothing can be summed the profile holds, a legend goes before it, an answer before both', async () => {
    const plain = 'Schlüssel;Stadtteil;Jahr;Fälle\n01;Altstadt;2021;12\n02;Neustadt;2021;-\n03;Südvorstadt;2021;9\n';
    const legend = `${plain}\n- = Angabe nicht ausgewiesen\n`;
    expect(values(await read(plain, { ...BASE, symbolProfile: 'ba' }))).toContain('02 Fälle 2021 0');
    expect(values(await read(legend, { ...BASE, symbolProfile: 'ba' }))).not.toContain('02 Fälle 2021 0');
    const answered = await read(legend, { ...BASE, symbolProfile: 'ba', symbols: { '-': 0 } });
    expect(values(answered)).toContain('02 Fälle 2021 0');
    expect(warned(answered).join()).toContain('Die Zeichenerklärung der Datei sagt etwas anderes.');
    expect(warned(await read(legend, { ...BASE, symbols: { '-': 'unknown' } })).join()).not.toContain(
      'Zeichenerklärung',
    );
  });

  test('so is an answer about numbers: taken, and told where the sums contradict it', async () => {
    // Certain figures beside open ones: 8.214 + 12,5 = 8226,5 in one reading alone.
    const file = (first: string, sum: string) => `Schlüssel;Stadtteil;Jahr;A;B;Summe
01;Altstadt;2021;${first};12;${sum}
02;Neustadt;2021;1.523;30;1.553
03;Südvorstadt;2021;9.871;21;9.892
`;
    const text = file('8.214', '8226');
    const format = (sign: 'thousands' | 'decimal'): RecognisedFormat => ({
      ...BASE,
      numbers: { A: sign, Summe: sign },
    });
    const thousands = await read(text, format('thousands'));
    expect(asking(thousands)).toEqual([]);
    expect(values(thousands)).toContain('01 A 2021 8214');
    expect(warned(thousands)).toEqual([]);
    const decimal = await read(text, format('decimal'));
    expect(asking(decimal)).toEqual([]);
    expect(values(decimal)).toContain('01 A 2021 8.214');
    expect(values(decimal)).toContain('03 Summe 2021 9.892');
  });

  test('numbers against the total of the city', async () => {
    const text = `Schlüssel;Stadtteil;Jahr;Fläche
01;Altstadt;2021;8.214
02;Neustadt;2021;1.523
03;Südvorstadt;2021;9.871
;Stadt insgesamt;2021;19608
`;
    const wrong = await read(text, { ...BASE, numbers: { Fläche: 'decimal' } });
    expect(asking(wrong)).toEqual([]);
    expect(values(wrong)).toContain('01 Fläche 2021 8.214');
    expect(warned(wrong).join()).toContain('sprechen dagegen');
    const right = await read(text, { ...BASE, numbers: { Fläche: 'thousands' } });
    expect(values(right)).toContain('01 Fläche 2021 8214');
    expect(warned(right)).toEqual([]);
  });

  test('numbers that are answered help to decide a symbol', async () => {
    const text = `Schlüssel;Stadtteil;Jahr;Einwohner;männlich;weiblich
01;Altstadt;2021;1.200;1.200;-
02;Neustadt;2021;2.020;1.010;1.010
03;Südvorstadt;2021;9.030;4.010;5.020
04;Ort;2021;3.030;1.010;2.020
`;
    const all = { Einwohner: 'thousands', männlich: 'thousands', weiblich: 'thousands' } as const;
    const result = await readFile(Buffer.from(text), 'daten.csv', { format: { ...BASE, numbers: all } });
    expect(asking(result)).toEqual([]);
    expect(values(result)).toContain('01 weiblich 2021 0');
  });
});

describe('the next file of the source', () => {
  const FIRST =
    'Schlüssel;Stadtteil;Jahr;weiblich;männlich\n01;Altstadt;2021;12;4\n02;Neustadt;2021;13;5\n03;Südvorstadt;2021;14;6\n';
  const learn = async (text = FIRST): Promise<RecognisedFormat> => (await read(text)).format!;
  const rows = (text: string, year = 2022) => text.replaceAll(';2021;', `;${year};`);

  test('the same columns, another year: read, and nothing is told', async () => {
    const next = await read(rows(FIRST), await learn());
    expect(next.formatDiff).toBeNull();
    expect(asking(next)).toEqual([]);
    expect(values(next)).toContain('03 männlich 2022 6');
  });

  test('a column that has moved is read by its name', async () => {
    const next = await read(
      'Jahr;männlich;weiblich;Stadtteil;Schlüssel\n2022;4;12;Altstadt;01\n2022;5;13;Neustadt;02\n2022;6;14;Südvorstadt;03\n',
      await learn(),
    );
    expect(asking(next)).toEqual([]);
    expect(values(next).sort()).toEqual(values(await read(rows(FIRST), await learn())).sort());
    expect(next.formatDiff).toMatchObject({ added: [], removed: [] });
    expect(next.findings.find(({ check }) => check === 'header-changed')).toMatchObject({ severity: 'note', row: 1 });
  });

  test('a column that came is told; one that went is a warning', async () => {
    const more = await read(
      rows(FIRST)
        .replace('männlich\n', 'männlich;divers\n')
        .replace(/(\d)\n/g, '$1;1\n'),
      await learn(),
    );
    expect(more.formatDiff).toEqual({ added: ['divers'], removed: [], moved: [] });
    expect(asking(more)).toEqual([]);
    const less = await read(rows(FIRST).replace(/;[^;]*\n/g, '\n'), await learn());
    expect(less.formatDiff).toEqual({ added: [], removed: ['männlich'], moved: [] });
    expect(warned(less).join()).toContain('„männlich“');
  });

  test('a mapped measure that the file has lost is told by its name in the catalogue', async () => {
    const measures = new Map(
      (['population_female', 'population_male'] as const).map((id) => [
        id,
        { id, title: `Titel ${id}`, timing: 'flow' as const },
      ]),
    );
    const send = (text: string, format: RecognisedFormat) =>
      readDelivery(Buffer.from(text), {
        fileName: 'daten.csv',
        format,
        directory: async () => directory,
        measures,
        maxCells: 1000,
      });
    const format = {
      ...(await learn()),
      measures: { weiblich: 'population_female', männlich: 'population_male', E_EM: 'population_male' },
    };
    const whole = await send(rows(FIRST), format);
    expect(whole.findings.map(({ check }) => check)).not.toContain('measure-missing');
    const less = await send(rows(FIRST).replace(/;[^;]*\n/g, '\n'), format);
    expect(less.findings.find(({ check }) => check === 'measure-missing')).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('„männlich“ (Titel population_male)'),
    });
    // The year in a header is no other column.
    const dated =
      'Schlüssel;Stadtteil;weiblich 2021;männlich 2021\n01;Altstadt;12;4\n02;Neustadt;13;5\n03;Südvorstadt;14;6\n';
    const next = await send(dated.replaceAll('2021', '2022'), {
      ...(await learn(dated)),
      measures: { weiblich: 'population_female', männlich: 'population_male' },
    });
    expect(next.table.length).toBe(6);
    expect(next.findings.map(({ check }) => check)).not.toContain('measure-missing');
  });

  test('another encoding than before is not read as if it were the old one', async () => {
    const format = await learn();
    const next = await read(new Uint8Array(Buffer.from(rows(FIRST), 'latin1')), format);
    const lines = values(next);
    if (asking(next).length === 0) expect(lines).toContain('03 männlich 2022 6');
    else expect(lines).not.toContain('03 m\ufffdnnlich 2022 6');
    const back = await read(rows(FIRST), { ...format, encoding: 'windows-1252' });
    if (asking(back).length === 0) expect(values(back)).toContain('03 männlich 2022 6');
  });

  test('a workbook’s format reads the text file that comes instead', async () => {
    const next = await read(rows(FIRST), { ...(await learn()), sheet: 'Tabelle1' });
    expect(asking(next)).toEqual([]);
    expect(values(next)).toHaveLength(6);
  });

  test('further area columns do not take the place of those that the format names', async () => {
    const format = await learn();
    const next = await read(
      'Bezirk;Schlüssel;Stadtteil;Jahr;weiblich;männlich\n01;03;Südvorstadt;2022;14;6\n01;02;Neustadt;2022;13;5\n02;01;Altstadt;2022;12;4\n',
      format,
    );
    expect(asking(next)).toEqual([]);
    expect(values(next)).toContain('03 männlich 2022 6');
    expect(next.formatDiff).toMatchObject({ added: ['Bezirk'], removed: [] });
  });

  test('a role that the format gives to a column that holds something else is no silent reading', async () => {
    const format = await learn();
    const next = await read(rows(FIRST).replaceAll(/;(\d\d);(\d)\n/g, ';viele;$2\n'), format);
    expect(asking(next)).toContain('not-a-number');
  });
});
