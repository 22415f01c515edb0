import type { Finding } from '../../../domain/finding.ts';
import { inspectSheet } from '../inspectSheet.ts';
import type { Sheet, SheetFile } from '../sheet.ts';
import { UnreadableFile } from '../unreadableFile.ts';
import type { Archive } from '../zip/openArchive.ts';
import type { CellContext } from './readCell.ts';
import { readSharedStrings } from './readSharedStrings.ts';
import { readStyles } from './readStyles.ts';
import { readWorkbook } from './readWorkbook.ts';
import { sheetRows } from './sheetRows.ts';

/**
 * A workbook (XLSX, also XLSM and XLTX: macros are not looked at). Only the parts that hold cells are opened; drawings,
 * printer settings and links may dangle.
 */
export async function openXlsx(archive: Archive, maxUnpackedBytes: number): Promise<SheetFile> {
  const workbook = await readWorkbook(archive);
  const context: CellContext = {
    strings: workbook.sharedStrings === null ? [] : readSharedStrings(await archive.read(workbook.sharedStrings)),
    styles: workbook.styles === null ? [] : readStyles(await archive.read(workbook.styles)),
    date1904: workbook.date1904,
  };
  const sheets: Sheet[] = [];
  const findings: Finding[] = [];
  let read = 0;
  for (const { name, hidden, path } of workbook.sheets) {
    if (path === 'chart') continue;
    if (path === null) {
      findings.push({
        check: 'missing-sheet',
        severity: 'error',
        message: `Das Blatt „${name}“ fehlt in der Datei. Bitte in der Tabellenkalkulation neu speichern.`,
      });
      continue;
    }
    // Many sheets may name one part: what counts is the work.
    read += archive.size(path);
    if (read > maxUnpackedBytes) throw new UnreadableFile('Die Blätter der Datei sind zu groß.', 'too-large');
    const bytes = await archive.read(path);
    sheets.push(inspectSheet(name, hidden, (notes) => sheetRows(bytes, context, notes)));
  }
  if (sheets.length === 0 && findings.length === 0)
    throw new UnreadableFile('Die Datei enthält kein Blatt mit einer Tabelle.');
  return { kind: 'xlsx', sheets, facts: {}, findings };
}
