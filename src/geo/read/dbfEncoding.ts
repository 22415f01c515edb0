/** How the text in a .dbf is encoded, and how that was decided. */
export interface DbfEncoding {
  /** Label for TextDecoder. */
  readonly label: 'utf-8' | 'windows-1252';
  /** The letters were written by DOS (code pages 437, 850): umlauts stand at other bytes. */
  readonly dos: boolean;
  /** What the decision rests on; null = nothing says so, Windows-1252 is a guess. */
  readonly source: 'cpg' | 'language-byte' | 'content' | null;
}

const DOS_LANGUAGE_BYTES = new Set([0x01, 0x02, 0x08, 0x0a, 0x0f, 0x10, 0x11, 0x14, 0x15]);
const WINDOWS_LANGUAGE_BYTES = new Set([0x03, 0x57, 0x58, 0x59]);

/** `.cpg` first; without one, bytes that are valid UTF-8 beyond ASCII are UTF-8; then the language byte. */
export function dbfEncoding(dbf: Uint8Array, cpg: string | null): DbfEncoding {
  const named = (cpg ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/utf8|^65001/.test(named)) return { label: 'utf-8', dos: false, source: 'cpg' };
  if (/(437|850)$/.test(named)) return { label: 'windows-1252', dos: true, source: 'cpg' };
  if (/1252|8859|latin|^ansi/.test(named)) return { label: 'windows-1252', dos: false, source: 'cpg' };

  const headerLength = dbf.length > 10 ? dbf[8]! | (dbf[9]! << 8) : 0;
  const records = dbf.subarray(headerLength);
  const language = dbf[29] ?? 0;
  if (records.some((byte) => byte > 0x7f) && isUtf8(records)) return { label: 'utf-8', dos: false, source: 'content' };
  if (DOS_LANGUAGE_BYTES.has(language)) return { label: 'windows-1252', dos: true, source: 'language-byte' };
  if (WINDOWS_LANGUAGE_BYTES.has(language)) return { label: 'windows-1252', dos: false, source: 'language-byte' };
  return { label: 'windows-1252', dos: false, source: null };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
