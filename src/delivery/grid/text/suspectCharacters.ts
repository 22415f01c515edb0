import type { Finding } from '../../../domain/finding.ts';
import { quoted } from '../../parse/quoted.ts';

/** UTF-8 that was once read as Windows-1252 and saved so: Ã¤, Ã¼, ÃŸ, Â°, â€“. */
const MOJIBAKE = /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf“”™˜œ¦]/g;
const REPLACEMENT = /\ufffd/g;
/** Umlauts of DOS („ ” ™ š á) and Mac (Š š Ÿ §) code pages within a word, as Windows-1252 shows them. */
const OTHER_PAGE = /\p{L}[„”™šŠŸ]\p{Ll}{2}/gu;

/** Signs that the text was once read in a wrong encoding: the names would stay unknown without this being said. */
export function suspectCharacters(text: string, encoding: string): Finding[] {
  const findings: Finding[] = [];
  const tell = (pattern: RegExp, said: (sample: string) => Pick<Finding, 'check' | 'message'>): boolean => {
    pattern.lastIndex = 0;
    const first = pattern.exec(text);
    if (first === null) return false;
    let more = 0;
    while (pattern.exec(text) !== null) more++;
    findings.push({
      ...said(quoted(wordAround(text, first.index))),
      severity: 'warning',
      row: lineOf(text, first.index),
      ...(more > 0 ? { more } : {}),
    });
    return true;
  };
  tell(REPLACEMENT, (word) => ({
    check: 'replacement-character',
    message: `In ${word} steht das Ersatzzeichen „\ufffd“: Hier ist ein Buchstabe schon vor der Lieferung verloren gegangen. Bitte neu aus der Quelle speichern.`,
  }));
  const mixed = tell(MOJIBAKE, (word) => ({
    check: 'mojibake',
    message: `In ${word} sind Umlaute oder Sonderzeichen zerstört (UTF-8 als Windows-1252 gelesen oder beides in einer Datei gemischt). Bitte einheitlich als UTF-8 speichern.`,
  }));
  if (encoding === 'windows-1252' && !mixed && !/[äöüÄÖÜß]/.test(text))
    tell(OTHER_PAGE, (word) => ({
      check: 'mojibake',
      message: `${word} sieht nach einer Kodierung von DOS oder Mac aus, gelesen wurde Windows-1252. Bitte als UTF-8 speichern.`,
    }));
  return findings;
}

function wordAround(text: string, at: number): string {
  let start = at;
  let end = at;
  while (start > 0 && at - start < 30 && !/[\s;,|"]/.test(text[start - 1]!)) start--;
  while (end < text.length && end - at < 30 && !/[\s;,|"]/.test(text[end]!)) end++;
  return text.slice(start, end).replace(/\p{Surrogate}/gu, '');
}

function lineOf(text: string, at: number): number {
  return 1 + (text.slice(0, at).match(/\r\n|\n|\r/g)?.length ?? 0);
}
