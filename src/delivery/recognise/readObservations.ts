import type { FindingList } from '../../domain/findingList.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';
import type { Period } from '../../domain/period.ts';
import { reasonCode } from '../../domain/reason.ts';
import type { Cell, Sheet } from '../grid/sheet.ts';
import { quoted } from '../parse/quoted.ts';
import { PAUSE_ROWS } from '../pause.ts';
import { parseNumber } from '../values/parseNumber.ts';
import type { AreaBook } from './areaBook.ts';
import { CellStore } from './cellStore.ts';
import { cleanLabel } from './cleanLabel.ts';
import type { DecidedColumn } from './decideColumns.ts';
import { Doubts } from './doubts.ts';
import { dayOfYear } from './formatPeriod.ts';
import type { Layout } from './layout.ts';
import { readCell } from './readCell.ts';
import { rowPeriods } from './rowPeriods.ts';
import { splitFused } from './splitFused.ts';
import type { TableRegion } from './tableRegion.ts';
import { emptyNotes, type TableRow, tableRows } from './tableRows.ts';
import type { ToldSymbol } from './toldSymbols.ts';

export interface ReadContext {
  readonly sheet: Sheet;
  readonly region: TableRegion;
  readonly layout: Layout;
  readonly decided: readonly DecidedColumn[];
  readonly filePeriod: Period | null;
  readonly book: AreaBook;
  readonly told: ReadonlyMap<string, ToldSymbol>;
  /** What a bare year means: "12-31". */
  readonly day: string | undefined;
  /** Rows whose area stands further up, because its cell reaches down over them. */
  readonly fillDown: boolean;
  /** Whether a text that stands alone in its row is an area without values. */
  readonly isArea: (text: string) => boolean;
  readonly maxCells: number;
  readonly findings: FindingList;
}

export interface ReadCells {
  readonly store: CellStore;
  readonly doubts: Doubts;
  /** How often each symbol of missing values was read; '' is the empty cell. */
  readonly symbols: ReadonlyMap<string, number>;
  /** Rows with nothing but a heading. */
  readonly headings: readonly { readonly line: number; readonly text: string }[];
}

/** Second pass: every value cell becomes an observation, in the order of rows and columns. */
export async function readObservations(
  context: ReadContext,
  pause?: (rows: number) => Promise<void>,
): Promise<ReadCells> {
  const { sheet, region, layout, decided, book, told, findings } = context;
  const store = new CellStore();
  const doubts = new Doubts();
  const symbols = new Map<string, number>();
  const headings: { line: number; text: string }[] = [];
  const text = (row: TableRow, column: { index: number } | null): string =>
    column === null ? '' : (row.cells[column.index]?.text ?? '');
  const periodOf = rowPeriods(layout, findings);
  const days = new Map<Period, Period | null>();
  const dated = (period: Period | null): Period | null =>
    period === null || context.day === undefined
      ? period
      : getOrInsert(days, period, () => dayOfYear(period, context.day));
  let carried: { key: string; name: string } | null = null;
  let rows = 0;
  for (const row of tableRows(sheet, region, emptyNotes())) {
    if (pause !== undefined && ++rows % PAUSE_ROWS === 0) await pause(rows);
    if (row.lone) {
      const alone = row.cells.find((cell) => cell.text.trim() !== '')!.text.trim();
      const place = row.cells.findIndex((cell) => cell.text.trim() !== '');
      const inside =
        !row.afterBlank && alone.length <= 60 && (place === layout.areaName?.index || place === layout.key?.index);
      if (inside && !context.isArea(alone)) {
        findings.add({
          check: 'row-without-values',
          severity: 'warning',
          row: row.line,
          column: place + 1,
          message: `${quoted(alone)} steht allein in seiner Zeile und wurde als Gebiet ohne Werte gelesen. Ist es eine Zwischenüberschrift, so sind diese Beobachtungen ohne Wert zu streichen.`,
        });
      } else if (!context.isArea(alone)) {
        headings.push({ line: row.line, text: alone });
        continue;
      }
    }
    let key = text(row, layout.key);
    let name = text(row, layout.areaName);
    if (context.fillDown) {
      if (key.trim() === '' && name.trim() === '' && carried !== null) ({ key, name } = carried);
      else carried = { key, name };
    }
    const rowPeriod = periodOf(row);
    if (rowPeriod === 'unreadable') continue;
    const rowArea =
      layout.name === 'areas_as_columns'
        ? -1
        : book.number(
            key,
            name,
            text(row, layout.level),
            layout.fused,
            row.line,
            (layout.key ?? layout.areaName)?.index ?? 0,
          );
    const measureText = cleanLabel(text(row, layout.measure));
    const category = layout.categories.length === 0 ? 0 : -1;
    const categoryNumber =
      category === 0
        ? store.categories.add('')
        : store.categories.add(
            layout.categories
              .map((column) => cleanLabel(text(row, column)))
              .filter((part) => part !== '')
              .join(' | '),
          );
    for (const { value: target, decision, doubt, told: reading } of decided) {
      const cell: Cell = row.cells[target.index] ?? EMPTY;
      const read = readCell(cell, decision, told);
      const place = { row: row.line, column: target.index + 1 };
      if (read.kind === 'refused') {
        findings.add({ check: read.check, severity: 'error', ...place, message: read.why });
        continue;
      }
      let doubtNumber = 0;
      let value = read.kind === 'value' ? read.value : 0;
      if (read.kind === 'symbol') doubtNumber = doubts.add('symbol', read.symbol, null, false, place.row, place.column);
      else if (read.kind === 'value' && doubt !== null && cell.number === undefined) {
        const [decimal, thousands] = doubt.ambiguous.map((one) => parseNumber(cell.text, one));
        const mixed = decimal !== thousands! / 1000;
        // Where both signs are open no sum can check the answer: its value stands.
        if (decimal !== thousands && !(mixed && reading !== null)) {
          doubtNumber = doubts.add('number', target.measure, doubt, mixed, place.row, place.column, reading);
          value = thousands!;
        }
      }
      if (read.kind === 'missing') symbols.set(read.symbol, (symbols.get(read.symbol) ?? 0) + 1);
      const period = dated(rowPeriod ?? target.period ?? context.filePeriod);
      store.push({
        area: target.area === null ? rowArea : headedArea(book, target, region.lastHeaderLine),
        measure: store.measures.add(
          measureText !== '' && target.measure !== ''
            ? `${measureText} | ${target.measure}`
            : measureText || target.measure,
        ),
        category: categoryNumber,
        period: store.periods.add(period?.id ?? ''),
        value,
        reason: read.kind === 'missing' ? reasonCode(read.reason) : 0,
        doubt: doubtNumber,
        ...place,
      });
    }
    if (store.length > context.maxCells) {
      findings.add({
        check: 'too-many-cells',
        severity: 'error',
        row: row.line,
        message: `Die Datei hat mehr als ${context.maxCells.toLocaleString('de-DE')} Zellen. Bitte in mehreren Lieferungen schicken.`,
      });
      break;
    }
  }
  return { store, doubts, symbols, headings };
}

const EMPTY: Cell = { text: '' };

/** The area that a column's header names: by its name, or by key and name in one. */
function headedArea(book: AreaBook, { area, index }: DecidedColumn['value'], line: number): number {
  const fused = splitFused(area!);
  return fused === null
    ? book.number('', area!, '', false, line, index)
    : book.number(fused.key, fused.name, '', false, line, index);
}
