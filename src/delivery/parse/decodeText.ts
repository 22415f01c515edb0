import type { Finding } from '../../domain/finding.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
  readonly findings: readonly Finding[];
}

/**
 * Bytes → text: byte order mark, else the encoding asked for, else strict UTF-8, else Windows-1252. Bytes that are no
 * text at all (zero bytes, the signatures of PDF, ZIP/XLSX and old Excel) give an error finding.
 */
export function decodeText(bytes: Uint8Array, wanted?: 'utf-8' | 'windows-1252'): DecodedText {
  const kind = binaryKind(bytes);
  if (kind !== null) return refused(`Die Datei ist keine Texttabelle, sondern ${kind}. Bitte als CSV liefern.`);
  const marked = byteOrderMark(bytes);
  if (marked === null && bytes.includes(0)) return refused(NULL_BYTES);
  const encoding = marked ?? wanted;
  if (encoding !== 'windows-1252') {
    try {
      const text = new TextDecoder(encoding ?? 'utf-8', { fatal: true }).decode(bytes);
      return text.includes('\u0000') ? refused(NULL_BYTES) : { text, encoding: encoding ?? 'utf-8', findings: [] };
    } catch {
      if (encoding !== undefined)
        return refused(
          `Die Datei soll ${encoding.toUpperCase()} sein, enthält aber ungültige Bytefolgen. Bitte neu speichern, am besten als UTF-8.`,
        );
    }
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', findings: [] };
}

const NULL_BYTES = 'Die Datei enthält Null-Bytes und ist keine Texttabelle. Bitte als CSV liefern.';

function refused(message: string): DecodedText {
  return { text: '', encoding: 'utf-8', findings: [{ check: 'not-a-table', severity: 'error', message }] };
}

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function binaryKind(bytes: Uint8Array): string | null {
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'ein PDF';
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'ein ZIP-Archiv oder eine Excel-Datei (XLSX)';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'eine alte Excel-Datei (XLS)';
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff)) return 'ein Bild';
  if (starts(0x1f, 0x8b)) return 'ein gzip-Archiv';
  return null;
}
