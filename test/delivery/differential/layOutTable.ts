import { addFault } from './addFault.ts';
import { cellKey } from './cellKey.ts';
import { headerRows } from './headerRows.ts';
import { leadingColumns } from './leadingColumns.ts';
import type { Point } from './point.ts';
import { points } from './points.ts';
import type { Seeded } from './seeded.ts';
import { spellNumber } from './spellNumber.ts';
import { spellSymbol } from './spellSymbol.ts';
import { surroundings } from './surroundings.ts';
import type { Truth } from './truth.ts';
import type { Dimension, WriterOptions } from './writerOptions.ts';
import type { Merge, WrittenCell, WrittenTable } from './written.ts';

const BLANK: WrittenCell = { text: '' };

/** Turns a truth into rows of cells as the options say. */
export function layOutTable(random: Seeded, truth: Truth, options: WriterOptions): WrittenTable {
  const { first, last } = leadingColumns(truth, options);
  const spacer = options.spacerColumn ? 1 : 0;
  const all: readonly Dimension[] =
    options.keyPlace === 'after-period'
      ? ['period', 'area', 'measure', 'category']
      : ['area', 'period', 'measure', 'category'];
  const order = areaOrder(truth, options);
  const columns = points(truth, options.columnDimensions, order);
  const rowPoints = points(
    truth,
    all.filter((it) => !options.columnDimensions.includes(it)),
    order,
  );

  const header = headerRows(truth, options, columns);
  const labelRow = options.leadingLabels === 'top' ? 0 : header.rows.length - 1;
  const headRows = header.rows.map((row, i) => [
    ...first.map(({ label }) => ({ text: i === labelRow ? label : '' })),
    ...Array<WrittenCell>(spacer).fill(BLANK),
    ...row.map((text) => ({ text })),
    ...last.map(({ label }) => ({ text: i === labelRow ? label : '' })),
  ]);
  const shift = first.length + spacer;
  const merges: Merge[] = header.merges.map((it) => ({ ...it, left: it.left + shift, right: it.right + shift }));

  const body: WrittenCell[][] = [];
  for (const [i, rowPoint] of rowPoints.entries()) {
    if (options.spacerRows && i > 0 && i % 4 === 0) body.push([]);
    const row = [
      ...first.map(({ text }) => ({ text: text(rowPoint) })),
      ...Array<WrittenCell>(spacer).fill(BLANK),
      ...columns.map((column) => valueCell(random, truth, options, { ...rowPoint, ...column }, column)),
      ...last.map(({ text }) => ({ text: text(rowPoint) })),
    ];
    body.push(row);
  }
  for (let i = 0; i < options.duplicateRows; i++) {
    const row = random.pick(body);
    if (row.length > 0) body.splice(random.int(0, body.length), 0, row);
  }
  addFault(random, body, options.fault, shift, columns.length);
  const around = surroundings(truth, options);
  return {
    title: around.title.map(line),
    header: options.header === 'none' ? [] : headRows,
    body,
    foot: around.foot.map(line),
    merges,
  };
}

function line(text: string): WrittenCell[] {
  return text === '' ? [] : [{ text }];
}

function areaOrder(truth: Truth, options: WriterOptions): number[] {
  const order = [...truth.rows.keys()];
  const total = order.find((r) => truth.rows[r]!.kind === 'total');
  if (total === undefined || !options.totalFirst) return order;
  return [total, ...order.filter((r) => r !== total)];
}

function valueCell(random: Seeded, truth: Truth, options: WriterOptions, point: Point, column: Point): WrittenCell {
  const measure = truth.measures[point.measure ?? 0]!;
  const key = cellKey(point.area ?? 0, point.measure ?? 0, point.category ?? 0, point.period ?? 0);
  const { value, missing } = truth.cells.get(key)!;
  const style = options.otherNumber !== null && (column.measure ?? 0) % 2 === 1 ? options.otherNumber : options.number;
  const marked = style.marks !== '' && random.chance(0.1);
  const symbol = missing !== null || value === 0 ? spellSymbol(missing, options.symbols) : null;
  if (symbol !== null) return { text: symbol.text };
  const text = spellNumber(value, measure, style, marked);
  return marked || options.numbersAsText ? { text } : { text, number: value };
}
