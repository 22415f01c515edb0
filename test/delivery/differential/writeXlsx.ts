import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { WriterOptions } from './writerOptions.ts';
import type { WrittenCell, WrittenTable } from './written.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'http://schemas.openxmlformats.org/package/2006/content-types';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const IMPRINT = ['Impressum', 'Stadt Musterhausen', 'Amt für Statistik und Wahlen', 'Telefon 0231 555'];
const HIDDEN = ['Arbeitsblatt', 'alte Werte', 'nicht veröffentlichen'];

/** The smallest workbook that a spreadsheet program opens: inline texts, stored numbers, serial days, merged header cells. */
export async function writeXlsx(table: WrittenTable, options: WriterOptions): Promise<Uint8Array> {
  const zip = new ZipFile();
  // A fixed time keeps the same seed at the same bytes.
  const add = (name: string, xml: string) =>
    zip.addBuffer(Buffer.from(HEAD + xml, 'utf8'), name, { mtime: new Date(0), compress: false });
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const two = options.otherSheet !== 'none';
  add(
    '[Content_Types].xml',
    `<Types xmlns="${CONTENT}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${two ? override('worksheets/sheet2', 'worksheet') : ''}${override('styles', 'styles')}</Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${RELATIONS}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  );
  const other = options.otherSheet === 'hidden' ? 'name="Arbeit" state="hidden"' : 'name="Impressum"';
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Daten" sheetId="1" r:id="rId1"/>${two ? `<sheet ${other} sheetId="2" r:id="rId2"/>` : ''}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${RELATIONS}">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${two ? relation(2, 'worksheet', 'worksheets/sheet2.xml') : ''}${relation(3, 'styles', 'styles.xml')}</Relationships>`,
  );
  // Style 1 shows a day as 31.12.2021.
  add(
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  );
  const rows = [...table.title, ...table.header, ...table.body, ...table.foot];
  const top = table.title.length + 1;
  const merges = table.merges.map(
    (it) => `${columnName(it.left)}${it.top + top}:${columnName(it.right)}${it.bottom + top}`,
  );
  add('xl/worksheets/sheet1.xml', sheetXml(rows, merges, options.serialDays));
  const lines = options.otherSheet === 'hidden' ? HIDDEN : IMPRINT;
  if (two)
    add(
      'xl/worksheets/sheet2.xml',
      sheetXml(
        lines.map((text) => [{ text }]),
        [],
        false,
      ),
    );
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

function sheetXml(rows: readonly (readonly WrittenCell[])[], merges: readonly string[], serialDays: boolean): string {
  const written = rows
    .map((row, r) => {
      const cells = row.map((cell, c) => cellXml(cell, `r="${columnName(c)}${r + 1}"`, serialDays)).join('');
      return cells === '' ? '' : `<row r="${r + 1}">${cells}</row>`;
    })
    .join('');
  const list = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const merged = list === '' ? '' : `<mergeCells count="${merges.length}">${list}</mergeCells>`;
  return `<worksheet xmlns="${MAIN}"><sheetData>${written}</sheetData>${merged}</worksheet>`;
}

function cellXml({ text, number }: WrittenCell, place: string, serialDays: boolean): string {
  if (text === '') return '';
  if (number !== undefined) return `<c ${place}><v>${number}</v></c>`;
  const day = serialDays ? /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text) : null;
  if (day !== null) {
    // Day 1 is 1900-01-01; the programs count a 29 February 1900 that never was.
    const serial = (Date.UTC(Number(day[3]), Number(day[2]) - 1, Number(day[1])) - Date.UTC(1899, 11, 30)) / 86_400_000;
    return `<c ${place} s="1"><v>${serial}</v></c>`;
  }
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}
function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
