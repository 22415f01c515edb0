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
  /** Where the record begins that could not be read. */
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
  // Counted while parsing: on an error the records that were read but not yet fetched are lost with their numbers.
  let line = 1;
  let lines = 0;
  const parser = parse({
    delimiter,
    // Named, since ends of lines are mixed in real files and guessing from the first one would read them wrongly.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    trim: false,
    bom: true,
    skip_empty_lines: false,
    on_record: (cells, context) => {
      const record: CsvRecord = { cells, line };
      line += context.lines - lines === 1 ? 1 : 1 + breaksWithin(cells);
      lines = context.lines;
      // The types know another form of record only together with named columns.
      return record as unknown as string[];
    },
  });
  const source = Readable.from(pieces(text));
  source.pipe(parser);
  try {
    for await (const record of parser as AsyncIterable<CsvRecord>) {
      if (record.cells.length === 1 && record.cells[0] === '') continue;
      yield record;
    }
  } catch (error) {
    throw error instanceof ParserError ? new CsvError(error.message, line) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function breaksWithin(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}
