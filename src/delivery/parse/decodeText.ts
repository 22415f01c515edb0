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
  if (kind !== null) {
    return {
      text: '',
      encoding: 'utf-8',
      findings: [error(`Die Datei ist keine Texttabelle, sondern ${kind}. Bitte als CSV liefern.`)],
    };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le', findings: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be', findings: [] };
  if (bytes.includes(0)) {
    return {
      text: '',
      encoding: 'utf-8',
      findings: [error('Die Datei enthält Null-Bytes und ist keine Texttabelle. Bitte als CSV liefern.')],
    };
  }
  if (wanted !== 'windows-1252') {
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', findings: [] };
    } catch {
      if (wanted === 'utf-8') {
        return {
          text: '',
          encoding: 'utf-8',
          findings: [error('Die Datei soll UTF-8 sein, enthält aber ungültige Bytefolgen.')],
        };
      }
    }
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', findings: [] };
}

function error(message: string): Finding {
  return { check: 'not-a-table', severity: 'error', message };
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
