import type { NumberDoubt } from '../values/numberDoubt.ts';

/** A doubt that several cells share: what a symbol means, or how a column's numbers are written. */
export interface Doubt {
  readonly kind: 'symbol' | 'number';
  /** The symbol; for numbers the measure. */
  readonly text: string;
  readonly number: NumberDoubt | null;
  /** Both signs are open, so that the two readings do not differ by the factor 1000 alone. */
  readonly mixed: boolean;
  /** Numbers only: what the delivery format says. */
  readonly told: 'thousands' | 'decimal' | null;
  cells: number;
  readonly row: number;
  readonly column: number;
}

/** The doubts of one table; the numbers in the cell store count from 1. */
export class Doubts {
  readonly list: Doubt[] = [];
  readonly #numbers = new Map<string, number>();

  add(
    kind: Doubt['kind'],
    text: string,
    number: NumberDoubt | null,
    mixed: boolean,
    row: number,
    column: number,
    told: Doubt['told'] = null,
  ): number {
    const id = `${kind}\t${mixed}\t${told}\t${text}`;
    let found = this.#numbers.get(id);
    if (found === undefined) {
      this.list.push({ kind, text, number, mixed, told, cells: 0, row, column });
      found = this.list.length;
      this.#numbers.set(id, found);
    }
    this.list[found - 1]!.cells++;
    return found;
  }
}
