import { expect, test } from 'vitest';
import { openSheets } from '../../../src/delivery/grid/openSheets.ts';
import type { SheetFile } from '../../../src/delivery/grid/sheet.ts';
import { writeZip } from './writeZip.ts';

async function read(tables: string, styles = ''): Promise<SheetFile> {
  return openSheets(
    await writeZip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': '<manifest/>',
      'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    }),
  );
}
const p = (text: string): string => `<text:p>${text}</text:p>`;

test('values, repeats, merges, hidden parts', async () => {
  const file = await read(
    `<table:table table:name="Daten"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
     <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
     <table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="1">${p('Ge<text:s text:c="2"/><text:span>biet</text:span>')}<office:annotation>${p('weg')}</office:annotation></table:table-cell><table:covered-table-cell/><table:table-cell/><table:table-cell office:value-type="string">${p('a')}${p('b')}</table:table-cell></table:table-row>
     <table:table-row table:number-rows-repeated="2" table:visibility="filter"><table:table-cell office:value-type="float" office:value="1234.5" table:number-columns-repeated="2">${p('1.234,5')}</table:table-cell><table:table-cell office:value-type="percentage" office:value="0.125">${p('12,5 %')}</table:table-cell><table:table-cell office:value-type="date" office:date-value="2021-12-31">${p('31.12.21')}</table:table-cell><table:table-cell office:value-type="date" office:date-value="2021-03-01">${p('01. Mrz')}</table:table-cell><table:table-cell table:formula="of:=1"/><table:table-cell office:value-type="string" calcext:value-type="error">${p('#DIV/0!')}</table:table-cell></table:table-row>
     <table:table-row table:number-rows-repeated="1048571"><table:table-cell/></table:table-row></table:table>
     <table:table table:name="Impressum" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string">${p('x')}</table:table-cell></table:table-row></table:table>`,
    '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>',
  );
  expect(file.kind).toBe('ods');
  expect(file.findings).toEqual([]);
  const [first, second] = file.sheets;
  const data = [
    { text: '1.234,5', number: 1234.5 },
    { text: '1.234,5', number: 1234.5 },
    { text: '12,5 %', number: 0.125, note: 'percent' },
    { text: '31.12.21', date: '2021-12-31' },
    { text: '01. Mrz', date: '2021-03-01', note: 'date_mangled' },
    { text: '', note: 'formula_without_value' },
    { text: '#DIV/0!', note: 'error' },
  ];
  expect([...first!.rows()]).toEqual([
    { line: 1, cells: [] },
    { line: 2, cells: [] },
    { line: 3, cells: [{ text: 'Ge  biet' }, { text: '' }, { text: '' }, { text: 'a\nb' }] },
    { line: 4, cells: data },
    { line: 5, cells: data },
  ]);
  expect(first!.merges).toEqual([{ top: 3, left: 0, bottom: 3, right: 1 }]);
  expect([...first!.hiddenRows]).toEqual([4, 5]);
  expect([...first!.hiddenColumns!]).toEqual([1, 2]);
  expect(second).toMatchObject({ name: 'Impressum', hidden: true });
  expect([...second!.rows()]).toEqual([{ line: 1, cells: [{ text: 'x' }] }]);
});

test('repeats can not be used to fill the memory', async () => {
  const cell = `<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384">${p('1')}</table:table-cell>`;
  const wide = await read(
    `<table:table><table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row></table:table>`,
  );
  expect(wide.findings).toMatchObject([{ check: 'too-many-cells', severity: 'error' }]);
  const deep = await read(
    `<table:table><table:table-row table:number-rows-repeated="999999999"/><table:table-row>${cell}</table:table-row></table:table>`,
  );
  expect(deep.findings).toMatchObject([{ severity: 'error' }]);
});

test('other documents are refused', async () => {
  const text = await openSheets(
    await writeZip({ 'META-INF/manifest.xml': '<m/>', 'content.xml': '<d><office:text/></d>' }),
  );
  expect(text.findings).toMatchObject([{ check: 'not-a-table', severity: 'error' }]);
});
