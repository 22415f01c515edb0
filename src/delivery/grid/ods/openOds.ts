import { inspectSheet } from '../inspectSheet.ts';
import type { SheetFile } from '../sheet.ts';
import { UnreadableFile } from '../unreadableFile.ts';
import { readXml } from '../xml/readXml.ts';
import type { Archive } from '../zip/openArchive.ts';
import { odsRows } from './odsRows.ts';

/** Every sheet is cut out of the one content part anew: the work is sheets times size and must stay bounded. */
const MOST_WORK = 2_000_000_000;

/** A workbook of LibreOffice (ODS). */
export async function openOds(archive: Archive): Promise<SheetFile> {
  const content = await archive.read('content.xml');
  const hiddenStyles = new Set<string>();
  const tables: { name: string; style: string }[] = [];
  let spreadsheet = false;
  let style = '';
  let depth = 0;
  readXml(content, {
    open(name, given) {
      if (name === 'spreadsheet') spreadsheet = true;
      else if (name === 'style') style = given['style:name'] ?? '';
      else if (name === 'table-properties' && given['table:display'] === 'false') hiddenStyles.add(style);
      else if (name === 'table' && depth++ === 0)
        tables.push({ name: given['table:name'] ?? '', style: given['table:style-name'] ?? '' });
    },
    close(name) {
      if (name === 'table') depth--;
    },
  });
  if (!spreadsheet) throw new UnreadableFile('Die Datei ist ein OpenDocument, aber keine Tabelle (ODS).');
  if (tables.length === 0) throw new UnreadableFile('Die Datei enthält kein Blatt mit einer Tabelle.');
  if (tables.length * content.length > MOST_WORK)
    throw new UnreadableFile('Die Datei hat zu viele und zu große Blätter.', 'too-large');
  return {
    kind: 'ods',
    sheets: tables.map((table, index) =>
      inspectSheet(table.name, hiddenStyles.has(table.style), (notes) => odsRows(content, index, notes)),
    ),
    facts: {},
    findings: [],
  };
}
