import type { WriterOptions } from './writerOptions.ts';

/** The signs of Windows-1252 that ISO 8859-1 has not, as far as tables use them. */
const CP1252: ReadonlyMap<string, number> = new Map([
  ['€', 0x80],
  ['…', 0x85],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['—', 0x97],
]);

/** Bytes of a text; throws where Windows-1252 lacks a sign, because a writer that loses signs proves nothing. */
export function encodeText(text: string, encoding: WriterOptions['encoding']): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  return Uint8Array.from([...text], (sign) => {
    const code = CP1252.get(sign) ?? sign.codePointAt(0)!;
    if (code > 0xff) throw new Error(`Windows-1252 has no ${sign}.`);
    return code;
  });
}
