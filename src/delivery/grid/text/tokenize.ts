import type { Cell, Row } from '../sheet.ts';
import { readQuoted } from './readQuoted.ts';

/** What was odd about a record; `from` and `to` are its place in the text. */
export type RecordProblem = {
  readonly kind: 'open' | 'stray' | 'multiline' | 'wide';
  readonly line: number;
  readonly from: number;
  readonly to: number;
};

export interface TextDialect {
  /** One character; null where the text has a single column. */
  readonly delimiter: string | null;
  /** Where the first record begins (after a `sep=` line), and its line. */
  readonly offset: number;
  readonly line: number;
}

/** Quotes left open beyond this many are plain characters: bounds the time on hostile files. */
const MOST_OPEN = 50;
/** No table has so many columns; a hostile line of delimiters must not fill the memory. */
const MOST_CELLS = 50_000;

/**
 * The records of a text, one by one, without keeping them. Ends of lines are LF, CRLF or CR, also mixed. Rows keep
 * their own lengths. A quote that is never closed counts as a plain character, so that no row is swallowed.
 */
export function* tokenize(
  text: string,
  dialect: TextDialect,
  report?: (problem: RecordProblem) => void,
): Generator<Row> {
  const length = text.length;
  const delimiter = dialect.delimiter === null ? -1 : dialect.delimiter.charCodeAt(0);
  let line = dialect.line;
  let at = dialect.offset;
  let opened = 0;
  while (at < length) {
    const record = at;
    const recordLine = line;
    const cells: Cell[] = [];
    for (;;) {
      const start = at;
      let code = at < length ? text.charCodeAt(at) : -1;
      let value: string | null = null;
      if (code === 34 && opened < MOST_OPEN) {
        const field = readQuoted(text, at, delimiter);
        if (field === null) {
          opened++;
          report?.({ kind: 'open', line, from: record, to: at });
        } else {
          if (field.stray) report?.({ kind: 'stray', line, from: record, to: field.end });
          value = field.value;
          at = field.end;
          line += field.lineBreaks;
        }
      } else if (code === 32 && opened < MOST_OPEN) {
        const end = spacedQuote(text, at, delimiter);
        if (end !== null) {
          value = end.value;
          at = end.end;
        }
      }
      if (value === null) {
        const last = cells.length >= MOST_CELLS;
        if (last) report?.({ kind: 'wide', line, from: record, to: at });
        while (at < length) {
          code = text.charCodeAt(at);
          if ((code === delimiter && !last) || code === 10 || code === 13) break;
          at++;
        }
        value = text.slice(start, at);
      } else code = at < length ? text.charCodeAt(at) : -1;
      cells.push({ text: value });
      if (at >= length || code !== delimiter) break;
      at++;
    }
    if (report !== undefined && line > recordLine)
      report({ kind: 'multiline', line: recordLine, from: record, to: at });
    const blank = at === record;
    if (at < length) {
      at += text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
      line++;
    }
    yield { line: recordLine, cells: blank ? [] : cells };
  }
}

/** Some programs write a blank between delimiter and quote; taken as a quoted field only where nothing is odd. */
function spacedQuote(text: string, at: number, delimiter: number): { value: string; end: number } | null {
  let open = at;
  while (text.charCodeAt(open) === 32) open++;
  if (text.charCodeAt(open) !== 34 || delimiter === 32) return null;
  const field = readQuoted(text, open, delimiter);
  return field === null || field.stray || field.lineBreaks > 0 ? null : field;
}
