import type { Cell } from '../grid/sheet.ts';
import { recognisePeriod } from '../periods/recognisePeriod.ts';
import { ColumnNumbers } from '../values/columnNumbers.ts';
import { cellShape } from './cellShape.ts';

const MOST_DISTINCT = 5000;

/** What one pass over a column shows, without keeping its cells. */
export class ColumnFacts {
  rows = 0;
  filled = 0;
  numbers = 0;
  symbols = 0;
  texts = 0;
  /** Cells that are a whole period: `2021`, `31.12.2021`, `Dez 2013`. */
  periods = 0;
  /** Periods that are more than a year's number. */
  precisePeriods = 0;
  leadingZeros = 0;
  fractions = 0;
  longest = 0;
  shortest = Number.POSITIVE_INFINITY;
  /** The first texts with their frequency; `overflow` says that there are more. */
  readonly distinct = new Map<string, number>();
  overflow = false;
  readonly written = new ColumnNumbers();
  readonly #shapes = new Map<string, Seen>();

  add(cell: Cell): void {
    this.rows++;
    const { text } = cell;
    if (text === '' && cell.number === undefined) return;
    let seen = cell.number === undefined ? this.#shapes.get(text) : undefined;
    if (seen === undefined) {
      seen = look(cell);
      if (cell.number === undefined && this.#shapes.size < MOST_DISTINCT * 4) this.#shapes.set(text, seen);
    }
    if (seen.shape === 'blank') return;
    this.filled++;
    if (seen.shape === 'number') {
      this.numbers++;
      this.written.add(text, cell.number);
    } else if (seen.shape === 'symbol') this.symbols++;
    else this.texts++;
    if (seen.period > 0) this.periods++;
    if (seen.period > 1) this.precisePeriods++;
    if (seen.leadingZero) this.leadingZeros++;
    if (seen.fraction) this.fractions++;
    if (text.length > this.longest) this.longest = text.length;
    if (text.length < this.shortest) this.shortest = text.length;
    const count = this.distinct.get(text);
    if (count !== undefined) this.distinct.set(text, count + 1);
    else if (this.distinct.size < MOST_DISTINCT) this.distinct.set(text, 1);
    else this.overflow = true;
  }
}

interface Seen {
  readonly shape: ReturnType<typeof cellShape>;
  /** 0 no period, 1 a bare year, 2 more than that. */
  readonly period: 0 | 1 | 2;
  readonly leadingZero: boolean;
  readonly fraction: boolean;
}

function look(cell: Cell): Seen {
  const shape = cellShape(cell);
  const bare = cell.text.trim();
  const period = shape === 'blank' || bare.length > 40 ? null : recognisePeriod(cell.date ?? bare);
  return {
    shape,
    period: period === null ? 0 : /^\d{4}$/.test(bare) ? 1 : 2,
    leadingZero: shape === 'number' && /^0\d+$/.test(bare),
    fraction:
      shape === 'number' &&
      (cell.number === undefined ? /[.,]\d/.test(bare) && !/[.,]0+$/.test(bare) : !Number.isInteger(cell.number)),
  };
}
