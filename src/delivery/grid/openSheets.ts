import { binaryKind } from './binaryKind.ts';
import { refusedFile } from './refusedFile.ts';
import type { SheetFile } from './sheet.ts';
import { openText } from './text/openText.ts';

export interface OpenHints {
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Most bytes a spreadsheet may have unpacked. */
  readonly maxUnpackedBytes?: number;
}

/** Any bytes → sheets of raw cells, or an error finding that says what the file is instead of a table. */
export async function openSheets(bytes: Uint8Array, hints: OpenHints = {}): Promise<SheetFile> {
  if (bytes.length === 0) return refusedFile('text', 'not-a-table', 'Die Datei ist leer.');
  const binary = binaryKind(bytes);
  if (binary !== null)
    return refusedFile(
      'text',
      'not-a-table',
      `Die Datei ist keine Tabelle, sondern ${binary.name}. Bitte als CSV oder XLSX liefern.`,
    );
  return openText(bytes, hints);
}
