import { binaryKind } from './binaryKind.ts';
import { openOds } from './ods/openOds.ts';
import { refusedFile } from './refusedFile.ts';
import type { SheetFile } from './sheet.ts';
import { openText } from './text/openText.ts';
import { UnreadableFile } from './unreadableFile.ts';
import { openXlsx } from './xlsx/openXlsx.ts';
import { type Archive, openArchive } from './zip/openArchive.ts';

export interface OpenHints {
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Most bytes a spreadsheet may have unpacked. */
  readonly maxUnpackedBytes?: number;
}

const MAX_UNPACKED = 200_000_000;

/** Any bytes → sheets of raw cells, or an error finding that says what the file is instead of a table. */
export async function openSheets(bytes: Uint8Array, hints: OpenHints = {}): Promise<SheetFile> {
  if (bytes.length === 0) return refusedFile('text', 'not-a-table', 'Die Datei ist leer.');
  const binary = binaryKind(bytes);
  if (binary === null) return openText(bytes, hints);
  if (binary.kind === 'ole') return refusedFile('xlsx', 'not-a-table', oleMessage(bytes));
  if (binary.kind === 'other')
    return refusedFile(
      'text',
      'not-a-table',
      `Die Datei ist keine Tabelle, sondern ${binary.name}. Bitte als CSV oder XLSX liefern.`,
    );
  let kind: 'xlsx' | 'ods' = 'xlsx';
  try {
    const limit = hints.maxUnpackedBytes ?? MAX_UNPACKED;
    const archive = await openArchive(bytes, limit);
    if (isOds(archive)) {
      kind = 'ods';
      return await openOds(archive);
    }
    refuseOthers(archive);
    return await openXlsx(archive, limit);
  } catch (error) {
    if (error instanceof UnreadableFile) return refusedFile(kind, error.check, error.message);
    throw error;
  }
}

function isOds(archive: Archive): boolean {
  return archive.has('content.xml') && archive.has('META-INF/manifest.xml');
}

function refuseOthers(archive: Archive): void {
  if (archive.has('xl/workbook.bin'))
    throw new UnreadableFile('Die Datei ist eine binäre Excel-Datei (XLSB). Bitte als XLSX oder CSV speichern.');
  if (archive.has('word/document.xml'))
    throw new UnreadableFile('Die Datei ist ein Word-Dokument. Bitte die Tabelle als XLSX oder CSV liefern.');
  if (!archive.has('[Content_Types].xml') && !archive.has('xl/workbook.xml'))
    throw new UnreadableFile('Die Datei ist ein ZIP-Archiv ohne Arbeitsmappe. Bitte die Tabelle selbst liefern.');
}

/** Encrypted workbooks hide in the container of the old formats, under this name in UTF-16. */
function oleMessage(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? 'Die Excel-Datei ist mit einem Kennwort verschlüsselt. Bitte ohne Kennwort speichern.'
    : 'Die Datei ist im alten Excel-Format (XLS) gespeichert oder verschlüsselt. Bitte als XLSX oder CSV ohne Kennwort speichern.';
}
