export interface QuotedField {
  readonly value: string;
  /** Where the delimiter, the line end or the end of the text follows. */
  readonly end: number;
  readonly lineBreaks: number;
  /** A quote stood inside without being doubled. */
  readonly stray: boolean;
}

const QUOTE = 34;
/** No spreadsheet cell holds more than 32,767 characters: a longer odd field is a quote that was left open. */
const LONGEST = 100_000;

/**
 * The field that begins with the quote at `open`; null if that quote is never closed. A single quote followed by more
 * text is part of the field ("Zum "Alten" Markt"), but only within one line: after a line break it is the sign that
 * the opening quote was left open and this field would swallow rows.
 */
export function readQuoted(text: string, open: number, delimiter: number): QuotedField | null {
  let doubled = false;
  let stray = false;
  let at = open + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text.charCodeAt(quote + 1) === QUOTE) {
      doubled = true;
      at = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (isBlank(text.charCodeAt(end)) && text.charCodeAt(end) !== delimiter) end++;
    const next = text.charCodeAt(end);
    const closed = end >= text.length || next === delimiter || next === 10 || next === 13;
    if (closed || !stray) {
      const lineBreaks = countBreaks(text, open + 1, quote);
      if (lineBreaks > 0 && (!closed || stray || quote - open > LONGEST)) return null;
      if (closed) {
        const raw = text.slice(open + 1, quote);
        return { value: doubled ? raw.replaceAll('""', '"') : raw, end, lineBreaks, stray };
      }
    }
    // Beyond the first stray quote only this line is looked at: breaks are counted once the field closes.
    stray = true;
    if (quote - open > LONGEST) return null;
    at = quote + 1;
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}
