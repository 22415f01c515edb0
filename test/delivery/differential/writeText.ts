import type { WriterOptions } from './writerOptions.ts';
import type { WrittenCell, WrittenTable } from './written.ts';

/** A table as delimited text. */
export function writeText(table: WrittenTable, options: WriterOptions): string {
  const width = (table.header[0] ?? table.body[0]!).length;
  const blanks = (count: number) => Array<WrittenCell>(Math.max(0, count)).fill({ text: '' });
  const line = (row: readonly WrittenCell[], full: boolean) => {
    const cells = full ? [...row, ...blanks(width - row.length), ...blanks(options.trailingDelimiters)] : row;
    return cells.map((cell) => quote(cell, options)).join(options.delimiter);
  };
  const lines = [
    ...table.title.map((row) => line(row, options.padRows)),
    ...table.header.map((row) => line(row, true)),
    ...table.body.map((row) => line(row, true)),
    ...table.foot.map((row) => line(row, options.padRows)),
  ];
  if (options.sepLine) lines.unshift(`sep=${options.delimiter}`);
  return lines.join(options.lineEnd) + options.lineEnd;
}

function quote(cell: WrittenCell, options: WriterOptions): string {
  const { text } = cell;
  const needed = text.includes(options.delimiter) || /["\r\n]/.test(text);
  const wanted = options.quoting === 'all' || (options.quoting === 'texts' && cell.number === undefined && text !== '');
  return needed || wanted ? `"${text.replaceAll('"', '""')}"` : text;
}
