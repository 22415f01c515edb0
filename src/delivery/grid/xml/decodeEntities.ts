import { UnreadableFile } from '../unreadableFile.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and character numbers; others would need a document type, which is refused. */
export function decodeEntities(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (plain.includes('\0')) throw new UnreadableFile('Die Datei ist beschädigt (Null-Zeichen im XML).');
  if (!plain.includes('&')) return plain;
  return plain.replace(/&([^;&]{0,12};)?/g, (whole, body: string | undefined) => {
    const name = body?.slice(0, -1) ?? '';
    const number = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
    const code =
      number === null ? Number.NaN : Number.parseInt(number[1] ?? number[2]!, number[1] === undefined ? 10 : 16);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    const sign = Object.hasOwn(NAMED, name) ? NAMED[name] : isCharacter ? String.fromCodePoint(code) : undefined;
    if (sign === undefined) throw new UnreadableFile(`Die Datei ist beschädigt (unbekannte Entität ${whole} im XML).`);
    return sign;
  });
}
