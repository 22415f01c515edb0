import type { WriterOptions } from './writerOptions.ts';
import type { WrittenCell, WrittenTable } from './written.ts';

/** A table as delimited text. */
export function writeText(table: WrittenTable, options: WriterOptions): string {
  const width = Math.max(...[...table.header, ...table.body].map((row) => row.length)) + options.trailingDelimiters;
  const rows = [...table.title, ...table.header, ...table.body, ...table.foot];
  const lines = rows.map((row) => {
    const cells = [...row, ...Array<WrittenCell>(width - row.length).fill({ text: '' })];
    return cells.map((cell) => quote(cell, options)).join(options.delimiter);
  });
  if (options.sepLine) lines.unshift(`sep=${options.delimiter}`);
  return lines.join(options.lineEnd) + options.lineEnd;
}

function quote(cell: WrittenCell, options: WriterOptions): string {
  const { text } = cell;
  const needed = text.includes(options.delimiter) || /["\r\n]/.test(text);
  const wanted = options.quoting === 'all' || (options.quoting === 'texts' && cell.number === undefined && text !== '');
  return needed || wanted ? `"${text.replaceAll('"', '""')}"` : text;
}
