import { TextDecoder } from 'node:util';
import { UnreadableFile } from '../unreadableFile.ts';
import { decodeEntities } from './decodeEntities.ts';
import { readTag } from './readTag.ts';

export interface XmlHandler {
  /** Names come without their namespace prefix, attributes with it. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  /** May come in several pieces. */
  text?(text: string): void;
}

const CHUNK = 1 << 18;
const DEEPEST = 200;
/** A tag or comment that does not end within this many characters never will. */
const LONGEST = 5_000_000;

/**
 * Reads the XML of spreadsheets piece by piece and gives way after each one, so that a caller may hand on what it has
 * so far. Well-formed or refused; a document type is refused outright, and with it all entities of one's own.
 */
export function* parseXml(bytes: Uint8Array, handler: XmlHandler): Generator<void> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  const open: string[] = [];
  let rest = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const last = from + CHUNK >= bytes.length;
    const text = rest + decoded(decoder, bytes.subarray(from, from + CHUNK), !last);
    const done = readTokens(text, last, open, handler);
    rest = text.slice(done);
    if (rest.length > LONGEST) throw broken('Tag ohne Ende');
    yield;
  }
  if (rest !== '' || open.length > 0) throw broken('unerwartetes Ende');
}

/** Handles all whole tokens; where the text ends within one, its start is returned. */
function readTokens(text: string, last: boolean, open: string[], handler: XmlHandler): number {
  let at = 0;
  while (at < text.length) {
    let tag = text.indexOf('<', at);
    if (tag !== at) {
      if (tag < 0) tag = last ? text.length : wholeText(text, at);
      const piece = text.slice(at, tag);
      if (open.length > 0) handler.text?.(decodeEntities(piece));
      else if (piece.trim() !== '') throw broken('Text außerhalb');
      if (text[tag] !== '<') return tag;
      at = tag;
    }
    const next = text.charCodeAt(at + 1);
    if (next === 33 || next === 63) {
      const end = skipMarkup(text, at, last, open.length > 0 ? handler : {});
      if (end < 0) return at;
      at = end;
      continue;
    }
    if (next === 47) {
      const end = text.indexOf('>', at);
      if (end < 0) return at;
      const name = text.slice(at + 2, end).trimEnd();
      if (open.pop() !== name) throw broken(`Ende von ${name.slice(0, 40)} ohne Anfang`);
      handler.close?.(localName(name));
      at = end + 1;
      continue;
    }
    const read = readTag(text, at + 1);
    if (read === null) return at;
    const name = localName(read.name);
    if (open.length >= DEEPEST) throw broken('zu tief geschachtelt');
    handler.open?.(name, read.attributes);
    if (read.empty) handler.close?.(name);
    else open.push(read.name);
    at = read.end;
  }
  return at;
}

/** The end of what can be handed on of a text that goes on in the next piece: an entity is not to be cut. */
function wholeText(text: string, from: number): number {
  const entity = text.lastIndexOf('&');
  return entity >= from && entity > text.length - 16 ? entity : text.length;
}

/** Comments, processing instructions, CDATA; -1 where it does not end in this text. */
function skipMarkup(text: string, at: number, last: boolean, handler: XmlHandler): number {
  if (text.length - at < 9 && !last) return -1;
  const through = (mark: string): number => {
    const end = text.indexOf(mark, at);
    return end < 0 ? -1 : end + mark.length;
  };
  if (text.startsWith('<?', at)) return through('?>');
  if (text.startsWith('<!--', at)) return through('-->');
  if (!text.startsWith('<![CDATA[', at))
    throw new UnreadableFile('Die Datei enthält eine Dokumenttyp-Deklaration und wird nicht gelesen.');
  const end = through(']]>');
  if (end > 0) handler.text?.(text.slice(at + 9, end - 3));
  return end;
}

function broken(why: string): UnreadableFile {
  return new UnreadableFile(`Die Datei ist beschädigt (XML: ${why}).`);
}

function decoded(decoder: TextDecoder, piece: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(piece, { stream });
  } catch {
    throw broken('ungültige Zeichen');
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
