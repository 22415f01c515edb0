import { Readable } from 'node:stream';
import { CsvError as ParserError, parse } from 'csv-parse';

export interface CsvRecord {
  readonly cells: readonly string[];
  /** 1-based line of the file in which the record begins. */
  readonly line: number;
}

const CHUNK = 1 << 20;

function* pieces(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += CHUNK) yield text.slice(start, start + CHUNK);
}

/** The text failed as CSV: an open quote, a quote inside a bare cell. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads records one by one, giving way to other work between pieces of the text. Empty lines are passed over. Rows may
 * differ in length: whether that is wrong is the caller's to say, with the line.
 */
export async function* parseRecords(text: string, delimiter: string): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    info: true,
    trim: false,
    bom: true,
    skip_empty_lines: false,
  });
  const source = Readable.from(pieces(text));
  source.pipe(parser);
  let lastLine = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const line = lastLine + 1;
      lastLine = info.lines;
      if (record.length === 1 && record[0] === '') continue;
      yield { cells: record, line };
    }
  } catch (error) {
    if (!(error instanceof ParserError)) throw error;
    throw new CsvError(error.message, Number((error as { lines?: number }).lines ?? lastLine + 1));
  } finally {
    source.destroy();
    parser.destroy();
  }
}
