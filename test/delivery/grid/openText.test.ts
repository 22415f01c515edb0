import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSheets } from '../../../src/delivery/grid/openSheets.ts';
import type { SheetFile } from '../../../src/delivery/grid/sheet.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const open = (content: string | Uint8Array, hints = {}): Promise<SheetFile> =>
  openSheets(typeof content === 'string' ? utf8(content) : content, hints);
const table = (file: SheetFile): string[][] =>
  [...file.sheets[0]!.rows()].map(({ cells }) => cells.map(({ text }) => text));
const lines = (file: SheetFile): number[] => [...file.sheets[0]!.rows()].map(({ line }) => line);
const checks = (file: SheetFile): string[] => file.findings.map(({ check, severity }) => `${check} ${severity}`);

test('encodings: marks first, then strict UTF-8, then Windows-1252', async () => {
  const text = 'Ort;Wert\nKöln – Süd;5 €\n';
  const utf16 = (bigEndian: boolean): Uint8Array => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return Uint8Array.from(bigEndian ? bytes.swap16() : bytes);
  };
  const windows = Uint8Array.from(Buffer.from(text.replace('–', '\x96').replace('€', '\x80'), 'latin1'));
  const forms: [Uint8Array, string][] = [
    [utf8(text), 'utf-8'],
    [utf8(`\ufeff${text}`), 'utf-8'],
    [utf16(false), 'utf-16le'],
    [utf16(true), 'utf-16be'],
    [windows, 'windows-1252'],
  ];
  for (const [bytes, encoding] of forms) {
    const file = await open(bytes);
    expect(file.facts.encoding).toBe(encoding);
    expect(table(file)).toEqual([
      ['Ort', 'Wert'],
      ['Köln – Süd', '5 €'],
    ]);
    expect(file.findings).toEqual([]);
  }
});

test('lost letters are told with their line', async () => {
  expect((await open(latin('a;b\nM\x81nchen;5\n'))).findings).toMatchObject([
    { check: 'undefined-byte', severity: 'warning', row: 2 },
  ]);
  expect((await open('a;b\nc;1\nKÃ¶ln;5\nMÃ¼hlheim;6\n')).findings).toMatchObject([
    { check: 'mojibake', severity: 'warning', row: 3, more: 1 },
  ]);
  expect((await open('a;b\nK\ufffdln;5\n')).findings).toMatchObject([{ check: 'replacement-character', row: 2 }]);
  expect(checks(await open(latin('a;b\nK\x94ln;5\n')))).toEqual(['mojibake warning']);
  expect(checks(await open('a;b\nSão Paulo;5\n'))).toEqual([]);
});

test('line ends of all kinds, also mixed; lines are counted as an editor does', async () => {
  const file = await open('a;b\r\nc;"x\r\ny"\rd;1\n\ne;2');
  expect(table(file)).toEqual([['a', 'b'], ['c', 'x\r\ny'], ['d', '1'], [], ['e', '2']]);
  expect(lines(file)).toEqual([1, 2, 4, 5, 6]);
  expect(file.facts.lineEnding).toBe('mixed');
  expect((await open('a;b\rc;d\r')).facts.lineEnding).toBe('cr');
  expect(table(await open('a;b\rc;d\r'))).toHaveLength(2);
});

test('rows can be read again, and passes do not disturb each other', async () => {
  const sheet = (await open('a;b\n1;2\n3;4\n')).sheets[0]!;
  const first = sheet.rows()[Symbol.iterator]();
  first.next();
  expect([...sheet.rows()]).toHaveLength(3);
  expect(first.next().value).toEqual({ line: 2, cells: [{ text: '1' }, { text: '2' }] });
});

test('a declared delimiter is obeyed, and its line is no row', async () => {
  for (const first of ['sep=;', '"sep=;"', 'SEP=;']) {
    const file = await open(`${first}\r\na,b;c\r\n1,5;2,5\r\n`);
    expect(table(file)[1]).toEqual(['1,5', '2,5']);
    expect(lines(file)).toEqual([2, 3]);
  }
  const wrong = await open('sep=,\na;b\n1;2\n');
  expect(wrong.facts.delimiter).toBe(';');
  expect(checks(wrong)).toEqual(['doubtful-delimiter warning']);
});

const delimiters: [string, string, string][] = [
  ['decimal commas', ';', 'Gebiet;A;B\nMitte;5,5;6,2\nNord;1,5;2,2\n'],
  ['decimal commas without header', ';', 'Mitte;5,5;6,2;7,1\nNord;1,5;2,2;3,3\n'],
  ['one row', ';', 'Gebiet;Wert\nMitte;5,5\n'],
  ['commas in text', ';', 'Gebiet;Wert\nKöln, Stadt;5\nBonn, Stadt;6\n'],
  ['semicolons in text', ',', 'area,text,value\nA,"x; y",5\nB,z; w,6\n'],
  ['point decimals', ',', 'area,value\nA,5.5\nB,6.5\n'],
  ['tabs', '\t', 'a\tb\nx\t1,5\ny\t2,5\n'],
  ['bars', '|', 'a|b;c\nx|1,5\ny|2,5\n'],
  [
    'titles with commas over a short table',
    ';',
    `${'Bevölkerung am Ort, nach Alter, Stand 2020\n'.repeat(14)}Gebiet;a;b\nMitte;1,5;2,5\nNord;1,5;2,5\n\nQuelle: Amt, Berlin\n* vorläufig, geschätzt\n`,
  ],
];
test.each(delimiters)('delimiter: %s', async (_, delimiter, text) => {
  const file = await open(text);
  expect(file.facts.delimiter).toBe(delimiter);
  expect(checks(file)).toEqual([]);
});

test('quotes', async () => {
  const cell = async (line: string): Promise<string[]> => table(await open(`a;b\n${line}\nx;9\n`))[1]!;
  expect(await cell('"a ""b"" c";1')).toEqual(['a "b" c', '1']);
  expect(await cell('"";""')).toEqual(['', '']);
  expect(await cell('"a;b" ;1')).toEqual(['a;b', '1']);
  expect(await cell('x; "1;2"')).toEqual(['x', '1;2']);
  expect(await cell('5" Rohr;1')).toEqual(['5" Rohr', '1']);
  expect(await cell('x;1;')).toEqual(['x', '1', '']);
  expect(await cell(' x ; 1')).toEqual([' x ', ' 1']);
  const stray = await open('a;b\n"Zum "Alten" Markt";5\n');
  expect(table(stray)[1]).toEqual(['Zum "Alten" Markt', '5']);
  expect(stray.findings).toMatchObject([{ check: 'stray-quote', row: 2 }]);
});

test('an open quote swallows no row', async () => {
  for (const text of ['a;b\n"x;1\ny;2\nz;3\n', 'a;b\n"x;1\n"y";2\nz;3\n']) {
    const file = await open(text);
    expect(table(file)).toHaveLength(4);
    expect(table(file)[1]).toEqual(['"x', '1']);
    expect(file.findings).toMatchObject([{ check: 'broken-csv', severity: 'error', row: 2 }]);
  }
  expect((await open('a;b\n"x\ny";2\nz;3\n')).findings).toEqual([]);
  expect((await open('a;b\n"x;1\ny;2\nz";3\n')).findings).toMatchObject([
    { check: 'swallowed-rows', severity: 'question', row: 2 },
  ]);
});

test('a delimiter that was asked for is taken, whatever the cells hold', async () => {
  const file = await open('\t;\t\n|;\t', { delimiter: ';' });
  expect(table(file)).toEqual([
    ['\t', '\t'],
    ['|', '\t'],
  ]);
  expect(checks(file)).toEqual([]);
});

test('what is no text table is named', async () => {
  const says = async (bytes: Uint8Array): Promise<string> => {
    const file = await openSheets(bytes);
    expect(file.sheets).toEqual([]);
    expect(checks(file)).toEqual(['not-a-table error']);
    return file.findings[0]!.message;
  };
  expect(await says(new Uint8Array())).toMatch(/leer/);
  expect(await says(utf8(' \n\n'))).toMatch(/leer/);
  expect(await says(utf8('%PDF-1.7 x'))).toMatch(/PDF/);
  expect(await says(Uint8Array.of(0x1f, 0x8b, 8, 0))).toMatch(/gzip/);
  expect(await says(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toMatch(/Bild/);
  expect(await says(utf8('a;b\n\u0000;1\n'))).toMatch(/Null-Bytes/);
  expect(await says(Uint8Array.of(0xff, 0xfe, 0x00))).toMatch(/UTF-16/);
});

test('hostile quotes and endless rows take bounded time', async () => {
  const started = performance.now();
  await open(`a;b\n${'""""x\n'.repeat(300_000)}`);
  await open(`a;b\n${'"a"a;'.repeat(300_000)}`);
  await open(`a;b\n${';'.repeat(3_000_000)}`);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('any bytes: no crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
      for (const sheet of (await openSheets(bytes)).sheets)
        for (const row of sheet.rows()) expect(row.line).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});

test('random tables come back as they were written', async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }).filter((text) => !['\u0000', '\u001a', '\ufeff'].some((sign) => text.includes(sign))),
    fc.stringMatching(/^[a-zäöü0-9 ,.;|"'\t\r\n-]{0,8}$/),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 5 }).chain((width) =>
        fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: width, maxLength: width }), {
          minLength: 2,
          maxLength: 12,
        }),
      ),
      fc.constantFrom(';', ',', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      async (rows, delimiter, end, last) => {
        const written = rows
          .map((row) =>
            row
              .map(([text, quote]) =>
                quote || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text,
              )
              .join(delimiter),
          )
          .join(end);
        const file = await open(last ? written + end : written, { delimiter });
        if (written.trim() === '') return;
        expect(table(file)).toEqual(rows.map((row) => row.map(([text]) => text)));
        expect(file.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});
