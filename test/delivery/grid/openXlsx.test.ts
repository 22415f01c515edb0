import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSheets } from '../../../src/delivery/grid/openSheets.ts';
import type { Row, SheetFile } from '../../../src/delivery/grid/sheet.ts';
import { type BookOptions, writeXlsx } from './writeXlsx.ts';
import { writeZip } from './writeZip.ts';

async function read(cells: string, options?: BookOptions): Promise<SheetFile> {
  return openSheets(await writeXlsx([`<sheetData>${cells}</sheetData>`], options));
}
const rows = (file: SheetFile, sheet = 0): Row[] => [...file.sheets[sheet]!.rows()];
const texts = (file: SheetFile, sheet = 0): string[][] =>
  rows(file, sheet).map(({ cells }) => cells.map(({ text }) => text));

test('shared, inline and stored texts, numbers, booleans, errors', async () => {
  const file = await read(
    `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c></row>
     <row r="2"><c r="A2"><v>36866.5</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#DIV/0!</v></c><c r="E2" t="s"><v>99</v></c></row>`,
    {
      strings: [
        '<t>Gebiet</t>',
        '<r><t>Zahl </t></r><r><t>1&amp;2</t></r><rPh sb="0" eb="1"><t>weg</t></rPh>',
        '<t>5,5_x000D_</t>',
      ],
    },
  );
  expect(file.findings).toEqual([]);
  expect(rows(file)).toEqual([
    { line: 1, cells: [{ text: 'Gebiet' }, { text: 'Zahl 1&2' }, { text: 'a b' }] },
    {
      line: 2,
      cells: [
        { text: '36866,5', number: 36866.5 },
        { text: '5,5\r' },
        { text: 'WAHR' },
        { text: '#DIV/0!', note: 'error' },
        { text: '', note: 'error' },
      ],
    },
  ]);
});

test('formulas: the stored value counts, and its absence is told', async () => {
  const file = await read(
    `<row><c><f>1+1</f><v>2</v></c><c t="str"><f>"a"</f><v>a</v></c><c t="str"><f>""</f><v></v></c><c><f>A1</f></c><c><f>A1</f><v></v></c></row>`,
  );
  expect(rows(file)[0]!.cells).toEqual([
    { text: '2', number: 2 },
    { text: 'a' },
    { text: '' },
    { text: '', note: 'formula_without_value' },
    { text: '', note: 'formula_without_value' },
  ]);
});

const shown: [string | number, number, string, object?][] = [
  ['General', 2021, '2021'],
  ['General', 0.1 + 0.2, '0,3'],
  ['00000000', 1100101, '01100101'],
  [3, 1234567, '1.234.567'],
  ['#,##0.0', -1234.56, '-1.234,6'],
  ['0.##', 1.5, '1,5'],
  ['0.0"*"', 3.25, '3,3*'],
  ['#,##0 "€"', 1234, '1.234 €'],
  ['#,##0.00 [$€-407]', 12.5, '12,50 €'],
  ['_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', 0, '-'],
  ['_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', -1200, '-1.200'],
  [';;;', 7, ''],
  ['#,##0,', 1234567, '1.235'],
  ['# ?/?', 0.5, '0,5'],
  ['0.00E+00', 12345, '12345'],
  [9, 0.125, '13%', { note: 'percent' }],
  ['0.0 %', 0.125, '12,5 %', { note: 'percent' }],
  [14, 44561, '31.12.2021', { date: '2021-12-31' }],
  ['yyyy\\-mm\\-dd', 44561, '2021-12-31', { date: '2021-12-31' }],
  ['[$-407]d. mmmm yyyy;@', 44561, '31. Dezember 2021', { date: '2021-12-31' }],
  ['DD.MM.YYYY', 44561, '31.12.2021', { date: '2021-12-31' }],
  ['mmm yyyy', 44561, 'Dez 2021', { date: '2021-12-31' }],
  ['dd.mm.yyyy hh:mm', 44561.5, '31.12.2021 12:00', { date: '2021-12-31' }],
  [16, 44256, '01. Mrz', { date: '2021-03-01', note: 'date_mangled' }],
  [17, 36951, 'Mrz 01', { date: '2001-03-01', note: 'date_mangled' }],
  ['d/\\ mmm', 44256, '1/ Mrz', { date: '2021-03-01', note: 'date_mangled' }],
  [20, 0.5, '0,5', { note: 'date_mangled' }],
  [14, 1, '01.01.1900', { date: '1900-01-01' }],
  [14, 59, '28.02.1900', { date: '1900-02-28' }],
  [14, 61, '01.03.1900', { date: '1900-03-01' }],
  [14, 60, '60', { note: 'error' }],
  [14, -1, '-1', { note: 'error' }],
  [14, 3e6, '3000000', { note: 'error' }],
];
test.each(shown)('format %s shows %d as %s', async (format, number, text, more = {}) => {
  const file = await read(`<row><c s="1"><v>${number}</v></c></row>`, { formats: [format] });
  expect(rows(file)[0]!.cells).toEqual([{ text, number, ...more }]);
});

test('days of the calendar of 1904', async () => {
  const file = await read('<row><c s="1"><v>43099</v></c><c t="d"><v>2021-12-31T00:00:00</v></c></row>', {
    formats: [14],
    date1904: true,
  });
  expect(rows(file)[0]!.cells).toEqual([
    { text: '31.12.2021', number: 43099, date: '2021-12-31' },
    { text: '2021-12-31', date: '2021-12-31' },
  ]);
});

test('places: references count, gaps are blank, mere formats are nothing, dimension tags are ignored', async () => {
  const file = await openSheets(
    await writeXlsx(
      [
        `<dimension ref="A1"/><cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="true"/></cols>
         <sheetData><row r="2"><c r="C2"><v>1</v></c></row><row r="4" hidden="1"><c r="A4"><v>2</v></c><c r="D4" s="1"/></row><row r="6"><c r="A6" s="1"/></row><row r="1048576"/></sheetData>
         <mergeCells><mergeCell ref="A2:B4"/><mergeCell ref="C1:C1048576"/><mergeCell ref="X7:Y9"/></mergeCells><drawing r:id="gone"/><legacyDrawing r:id="gone2"/>`,
        '<sheetData><row><c><v>7</v></c></row></sheetData>',
        '<sheetData/>',
      ],
      { sheetAttributes: ['', 'state="hidden"', 'state="veryHidden"'] },
    ),
  );
  expect(texts(file)).toEqual([[], ['', '', '1'], [], ['2']]);
  expect(rows(file).map(({ line }) => line)).toEqual([1, 2, 3, 4]);
  const [first, second, third] = file.sheets;
  expect(first).toMatchObject({ name: 'Blatt 1', hidden: false });
  expect(first!.merges).toEqual([
    { top: 2, left: 0, bottom: 4, right: 1 },
    { top: 1, left: 2, bottom: 4, right: 2 },
  ]);
  expect([...first!.hiddenRows]).toEqual([4]);
  expect([...first!.hiddenColumns!]).toEqual([1]);
  expect([second!.hidden, third!.hidden]).toEqual([true, true]);
  expect(texts(file, 1)).toEqual([['7']]);
  expect(texts(file, 1)).toEqual([['7']]);
});

test('prefixed names, missing styles and texts, a missing sheet', async () => {
  const file = await openSheets(
    await writeXlsx(['', ''], {
      parts: {
        'xl/worksheets/sheet1.xml':
          '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        'xl/worksheets/sheet2.xml': null,
        'xl/styles.xml': null,
        'xl/sharedStrings.xml': null,
      },
    }),
  );
  expect(texts(file)).toEqual([['5']]);
  expect(file.findings).toMatchObject([{ check: 'missing-sheet', severity: 'error' }]);
});

test('what is refused says why', async () => {
  const says = async (bytes: Uint8Array, hints = {}): Promise<string> => {
    const file = await openSheets(bytes, hints);
    expect(file.sheets).toEqual([]);
    expect(file.findings).toMatchObject([{ severity: 'error' }]);
    return file.findings[0]!.message;
  };
  const sheet = (xml: string): Promise<Uint8Array> => writeXlsx([''], { parts: { 'xl/worksheets/sheet1.xml': xml } });
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  expect(await says(ole)).toMatch(/alten Excel-Format/);
  expect(await says(Uint8Array.from([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]))).toMatch(/Kennwort/);
  expect(await says(await writeZip({ 'a.csv': 'a;b' }))).toMatch(/ZIP-Archiv ohne/);
  expect(await says(await writeZip({ 'xl/workbook.bin': '' }))).toMatch(/XLSB/);
  expect(await says(await writeZip({ 'word/document.xml': '' }))).toMatch(/Word/);
  expect(await says((await writeXlsx(['<sheetData/>'])).slice(0, 300))).toMatch(/beschädigt/);
  expect(await says(await sheet('<!DOCTYPE x [<!ENTITY e "e">]><worksheet>&e;</worksheet>'))).toMatch(/Dokumenttyp/);
  expect(await says(await sheet('<worksheet>&e;</worksheet>'))).toMatch(/beschädigt/);
  expect(await says(await sheet('<worksheet><sheetData><row>'))).toMatch(/beschädigt/);
  expect(await says(await sheet('<a>'.repeat(5000)))).toMatch(/geschachtelt/);
  expect(await says(await sheet('<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>'))).toMatch(
    /Reihenfolge/,
  );
  const bomb = await writeZip({ 'xl/workbook.xml': new Uint8Array(5_000_000) });
  expect(await says(bomb, { maxUnpackedBytes: 1_000_000 })).toMatch(/größer als 1 MB/);
  const far = `<worksheet><sheetData>${'<row><c r="XFD1"><v>1</v></c></row>'.repeat(2000)}</sheetData></worksheet>`;
  expect(await says(await sheet(far))).toMatch(/zu viele Zellen/);
});

test('links to outside are not followed', async () => {
  const file = await openSheets(
    await writeXlsx([''], {
      parts: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="s0" Type="x/worksheet" TargetMode="External" Target="http://example.invalid/sheet1.xml"/></Relationships>',
      },
    }),
  );
  expect(file.findings).toMatchObject([{ check: 'missing-sheet' }]);
});

test('a damaged workbook never crashes', async () => {
  const whole = await writeXlsx(['<sheetData><row><c><v>5</v></c><c t="s"><v>0</v></c></row></sheetData>'], {
    strings: ['<t>a</t>'],
    formats: [14],
  });
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
      const damaged = Uint8Array.from(whole);
      damaged[at] = byte;
      for (const sheet of (await openSheets(damaged)).sheets)
        for (const row of sheet.rows()) expect(row.line > 0).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test('random tables come back as they were written', async () => {
  const text = fc.string({ maxLength: 8 }).filter((one) => /^[\x20-\ud7ff]*$/.test(one) && !one.includes('_x'));
  const cell = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }));
  const escaped = (one: string): string => one.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), async (table) => {
      const file = await read(
        table
          .map(
            (row) =>
              `<row>${row
                .map((one) =>
                  typeof one === 'number'
                    ? `<c><v>${one}</v></c>`
                    : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(one)}</t></is></c>`,
                )
                .join('')}</row>`,
          )
          .join(''),
      );
      const back = rows(file);
      table.forEach((row, r) => {
        row.forEach((one, c) => {
          const got = back[r]?.cells[c] ?? { text: '' };
          expect(typeof one === 'number' ? got.number! + 0 : got.text).toEqual(typeof one === 'number' ? one + 0 : one);
        });
      });
    }),
    { numRuns: 200 },
  );
});
