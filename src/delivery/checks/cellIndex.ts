import type { ObservationTable } from '../../domain/observationTable.ts';

/** Finds the cell of a table by area, measure and period (their numbers). Of several for one place, the first. */
export class CellIndex {
  readonly #table: ObservationTable;
  readonly #measures: number;
  readonly #areas: number;
  readonly #cells = new Map<number, number>();
  /** Indices of cells whose place an earlier cell already has. */
  readonly repeated: readonly number[];

  constructor(table: ObservationTable, areas: number) {
    this.#table = table;
    this.#measures = table.measures.texts.length;
    this.#areas = areas;
    const repeated: number[] = [];
    for (let i = 0; i < table.length; i++) {
      const key = this.#key(table.area[i]!, table.measure[i]!, table.period[i]!);
      if (this.#cells.has(key)) repeated.push(i);
      else this.#cells.set(key, i);
    }
    this.repeated = repeated;
  }

  #key(area: number, measure: number, period: number): number {
    return (period * this.#measures + measure) * this.#areas + area;
  }

  find(area: number, measure: number, period: number): number | undefined {
    return this.#cells.get(this.#key(area, measure, period));
  }

  /** Index of the first cell that has the place of cell i. */
  first(i: number): number {
    return this.find(this.#table.area[i]!, this.#table.measure[i]!, this.#table.period[i]!)!;
  }
}
