import type { SheetFile } from './sheet.ts';

/** A file that holds no readable table: no sheets, and one error that says why. */
export function refusedFile(kind: SheetFile['kind'], check: string, message: string): SheetFile {
  return { kind, sheets: [], facts: {}, findings: [{ check, severity: 'error', message }] };
}
