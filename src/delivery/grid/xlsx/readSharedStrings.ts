import { UnreadableFile } from '../unreadableFile.ts';
import { readXml } from '../xml/readXml.ts';
import { unescapeText } from './unescapeText.ts';

const MOST = 5_000_000;

/** The texts that cells name by number. Pieces of formatted text are joined; readings for Asian scripts are left out. */
export function readSharedStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  let parts: string[] = [];
  let phonetic = false;
  let inText = false;
  readXml(bytes, {
    open(name) {
      if (name === 'si') parts = [];
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text(text) {
      if (inText) parts.push(text);
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        if (strings.length >= MOST) throw new UnreadableFile('Die Datei enthält zu viele Texte.', 'too-large');
        strings.push(unescapeText(parts.join('')));
      }
    },
  });
  return strings;
}
