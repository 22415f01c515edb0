export interface CsvRecord {
  readonly cells: readonly string[];
  /** 1-based line of the file in which the record begins. */
  readonly line: number;
}

/** The text failed as CSV: an open quote, a quote inside a bare cell. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
  /** Where the record begins that could not be read. */
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Reads records one by one, strictly: quotes stand around a whole cell and are doubled inside it. Ends of lines may be
 * mixed. Empty lines are passed over. Rows may differ in length: whether that is wrong is the caller's to say, with the
 * line.
 */
export function* parseRecords(text: string, delimiter: string): Generator<CsvRecord> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  // Without any quote a line is a record, and cutting it is all there is to do.
  const bare = !text.includes('"', at);
  while (at < text.length) {
    const begin = line;
    let cells: string[];
    if (bare) {
      const end = lineEnd(text, at);
      cells = text.slice(at, end).split(delimiter);
      at = end;
    } else {
      cells = [];
      for (;;) {
        if (text.charCodeAt(at) === QUOTE) {
          const end = closingQuote(text, at + 1, begin);
          const inner = text.slice(at + 1, end);
          line += breaksWithin(inner);
          cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
          at = end + 1;
        } else {
          const end = cellEnd(text, at, delimiter);
          const cell = text.slice(at, end);
          if (cell.includes('"')) throw new CsvError('quote inside a bare cell', begin);
          cells.push(cell);
          at = end;
        }
        if (!text.startsWith(delimiter, at)) break;
        at += delimiter.length;
      }
      const next = text.charCodeAt(at);
      if (at < text.length && next !== LF && next !== CR) throw new CsvError('text behind a closing quote', begin);
    }
    if (at < text.length) {
      at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
      line++;
    }
    if (cells.length > 1 || cells[0] !== '') yield { cells, line: begin };
  }
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const sign = text.charCodeAt(at);
    if (sign === LF || sign === CR) break;
    at++;
  }
  return at;
}

function cellEnd(text: string, from: number, delimiter: string): number {
  const first = delimiter.charCodeAt(0);
  let at = from;
  while (at < text.length) {
    const sign = text.charCodeAt(at);
    if (sign === LF || sign === CR || (sign === first && text.startsWith(delimiter, at))) break;
    at++;
  }
  return at;
}

/** The place of the quote that ends the cell; doubled ones belong to it. */
function closingQuote(text: string, from: number, line: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at === -1) throw new CsvError('quote never closed', line);
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
}

function breaksWithin(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}
