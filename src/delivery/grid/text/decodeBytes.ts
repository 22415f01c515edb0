import type { Finding } from '../../../domain/finding.ts';
import { decodeWindows1252 } from './decodeWindows1252.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type DecodedBytes =
  | { readonly text: string; readonly encoding: Encoding; readonly findings: readonly Finding[] }
  | { readonly refused: string };

/**
 * Bytes → text: byte order mark, else the encoding asked for, else strict UTF-8, else Windows-1252 — in this order,
 * for Windows-1252 reads anything and would hide that a file is UTF-8.
 */
export function decodeBytes(bytes: Uint8Array, wanted?: string): DecodedBytes {
  const marked = byteOrderMark(bytes);
  const asked = marked ?? (wanted === undefined ? undefined : namedEncoding(wanted));
  if (asked === null) return { refused: `Die Zeichenkodierung „${wanted}“ ist nicht bekannt.` };
  if (asked !== 'utf-16le' && asked !== 'utf-16be' && bytes.includes(0)) return { refused: NULL_BYTES };
  if (asked !== 'windows-1252') {
    const encoding = asked ?? 'utf-8';
    try {
      const text = cleaned(new TextDecoder(encoding, { fatal: true }).decode(bytes));
      return text.includes('\u0000') ? { refused: NULL_BYTES } : { text, encoding, findings: [] };
    } catch {
      if (asked !== undefined)
        return {
          refused: `Die Datei soll ${encoding.toUpperCase()} sein, enthält aber ungültige Bytefolgen. Bitte neu speichern, am besten als UTF-8.`,
        };
    }
  }
  const { text, undefinedBytes } = decodeWindows1252(bytes);
  return { text: cleaned(text), encoding: 'windows-1252', findings: undefinedFinding(undefinedBytes) };
}

const NULL_BYTES =
  'Die Datei enthält Null-Bytes und ist keine Texttabelle (oder UTF-16 ohne Kennung am Anfang). Bitte als CSV in UTF-8 liefern.';

/** Further byte order marks (files pasted together) and the end mark of DOS are no content. */
function cleaned(text: string): string {
  const bare = text.replace(/^\uFEFF+/, '');
  return bare.endsWith('\u001a') ? bare.slice(0, -1) : bare;
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function namedEncoding(name: string): Encoding | null {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (plain === 'utf8') return 'utf-8';
  if (plain === 'utf16' || plain === 'utf16le') return 'utf-16le';
  if (plain === 'utf16be') return 'utf-16be';
  // What calls itself Latin-1 is Windows-1252 in practice: the two differ only in bytes Latin-1 has no letters for.
  if (['windows1252', 'cp1252', 'ansi', 'latin1', 'iso88591', 'iso885915'].includes(plain)) return 'windows-1252';
  return null;
}

function undefinedFinding(places: readonly { byte: number; line: number }[]): Finding[] {
  const first = places[0];
  if (first === undefined) return [];
  return [
    {
      check: 'undefined-byte',
      severity: 'warning',
      message: `Das Byte ${first.byte.toString(16).toUpperCase()} gibt es in Windows-1252 nicht. Die Datei stammt wohl aus einer anderen Kodierung (DOS, Mac); Umlaute können falsch sein. Bitte als UTF-8 speichern.`,
      row: first.line,
      ...(places.length > 1 ? { more: places.length - 1 } : {}),
    },
  ];
}
