import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { WrittenTable } from './written.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The smallest workbook that a spreadsheet program opens: one sheet, inline texts, stored numbers, merged header cells. */
export async function writeXlsx(table: WrittenTable): Promise<Uint8Array> {
  const zip = new ZipFile();
  // A fixed time keeps the same seed at the same bytes.
  const add = (name: string, xml: string) =>
    zip.addBuffer(Buffer.from(HEAD + xml, 'utf8'), name, { mtime: new Date(0), compress: false });
  add(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Daten" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  );
  add('xl/worksheets/sheet1.xml', sheetXml(table));
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

function sheetXml(table: WrittenTable): string {
  const rows = [...table.title, ...table.header, ...table.body, ...table.foot]
    .map((row, r) => {
      const cells = row.map(({ text, number }, c) => {
        if (text === '') return '';
        const place = `r="${columnName(c)}${r + 1}"`;
        return number === undefined
          ? `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
          : `<c ${place}><v>${number}</v></c>`;
      });
      return cells.some((cell) => cell !== '') ? `<row r="${r + 1}">${cells.join('')}</row>` : '';
    })
    .join('');
  const top = table.title.length + 1;
  const merges = table.merges.map(
    (it) => `<mergeCell ref="${columnName(it.left)}${it.top + top}:${columnName(it.right)}${it.bottom + top}"/>`,
  );
  const merged = merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '';
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${merged}</worksheet>`;
}

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
