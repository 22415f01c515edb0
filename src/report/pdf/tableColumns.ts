import type { TableBlock } from '../document/reportDocument.ts';

/** Letters that fit into a line of a page's table. */
const LINE = 95;

/**
 * The columns of a table on paper: how wide each is, as a share of the page by what stands in it; 0 = as wide as its
 * contents, for tables that are narrow anyway.
 */
export function columnsOf({
  columns,
  rows,
}: TableBlock): readonly { readonly title: string; readonly number: boolean; readonly width: number }[] {
  const widths = columns.map(({ title }, i) => {
    const word = Math.max(...title.split(/[ -]/).map(({ length }) => length));
    const cell = Math.max(0, ...rows.map((row) => row[i]!.length));
    return Math.min(Math.max(word + 2, cell + 2, 6), 45);
  });
  const narrow =
    widths.reduce((sum, width) => sum + width, 0) < LINE && columns.every(({ title }) => title.length < 32);
  return columns.map(({ title, number }, i) => ({ title, number: number === true, width: narrow ? 0 : widths[i]! }));
}
