import { UnreadableFile } from '../unreadableFile.ts';
import { decodeEntities } from './decodeEntities.ts';

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** `<a/>` */
  readonly empty: boolean;
  /** Behind the `>`. */
  readonly end: number;
}

const NONE: Readonly<Record<string, string>> = {};
const MOST_ATTRIBUTES = 1000;

/** The opening tag whose name begins at `from`; null where the text ends within it. */
export function readTag(text: string, from: number): Tag | null {
  const length = text.length;
  let at = nameEnd(text, from);
  if (at >= length) return null;
  const name = text.slice(from, at);
  if (name === '') throw broken();
  let attributes: Record<string, string> | null = null;
  let count = 0;
  for (;;) {
    while (isBlank(text.charCodeAt(at))) at++;
    if (at >= length) return null;
    const code = text.charCodeAt(at);
    if (code === 62) return { name, attributes: attributes ?? NONE, empty: false, end: at + 1 };
    if (code === 47) {
      if (at + 1 >= length) return null;
      if (text.charCodeAt(at + 1) !== 62) throw broken();
      return { name, attributes: attributes ?? NONE, empty: true, end: at + 2 };
    }
    const start = at;
    at = nameEnd(text, at);
    const key = text.slice(start, at);
    while (isBlank(text.charCodeAt(at))) at++;
    if (at >= length) return null;
    if (key === '' || text.charCodeAt(at) !== 61) throw broken();
    at++;
    while (isBlank(text.charCodeAt(at))) at++;
    if (at >= length) return null;
    const quote = text[at]!;
    if (quote !== '"' && quote !== "'") throw broken();
    const end = text.indexOf(quote, at + 1);
    if (end < 0) return null;
    if (++count > MOST_ATTRIBUTES) throw broken();
    attributes ??= {};
    attributes[key] = decodeEntities(text.slice(at + 1, end));
    at = end + 1;
  }
}

function nameEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Blank, / = > end a name; quotes and < may not stand in one.
    if (code === 62 || code === 47 || code === 61 || isBlank(code)) break;
    if (code === 60 || code === 34 || code === 39) throw broken();
  }
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function broken(): UnreadableFile {
  return new UnreadableFile('Die Datei ist beschädigt (XML: fehlerhaftes Tag).');
}
