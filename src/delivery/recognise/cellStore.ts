import { Dictionary } from '../../domain/observationTable.ts';

/** Observations in columns, growing at the end: about 40 bytes a cell, however long the file is. */
export class CellStore {
  readonly measures = new Dictionary();
  readonly categories = new Dictionary();
  /** Canonical ids; '' = the file names no period. */
  readonly periods = new Dictionary();
  area = new Int32Array(1024);
  measure = new Int32Array(1024);
  category = new Int32Array(1024);
  period = new Int32Array(1024);
  value = new Float64Array(1024);
  /** 0 = value, else the code of the reason. */
  reason = new Uint8Array(1024);
  /** 0 = read without doubt, else the number of the doubt. */
  doubt = new Uint16Array(1024);
  row = new Int32Array(1024);
  column = new Int32Array(1024);
  length = 0;

  push(cell: {
    area: number;
    measure: number;
    category: number;
    period: number;
    value: number;
    reason: number;
    doubt: number;
    row: number;
    column: number;
  }): void {
    if (this.length === this.area.length) this.#grow();
    const i = this.length++;
    for (const name of FIELDS) this[name][i] = cell[name];
  }

  /** Keeps only the cells for which `keep` says so, in their order. */
  filter(keep: (index: number) => boolean): void {
    let next = 0;
    for (let i = 0; i < this.length; i++) {
      if (!keep(i)) continue;
      if (next < i) for (const name of FIELDS) this[name][next] = this[name][i]!;
      next++;
    }
    this.length = next;
  }

  #grow(): void {
    const longer = <T extends Int32Array | Float64Array | Uint8Array | Uint16Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    const size = this.area.length * 2;
    this.area = longer(this.area, new Int32Array(size));
    this.measure = longer(this.measure, new Int32Array(size));
    this.category = longer(this.category, new Int32Array(size));
    this.period = longer(this.period, new Int32Array(size));
    this.value = longer(this.value, new Float64Array(size));
    this.reason = longer(this.reason, new Uint8Array(size));
    this.doubt = longer(this.doubt, new Uint16Array(size));
    this.row = longer(this.row, new Int32Array(size));
    this.column = longer(this.column, new Int32Array(size));
  }
}

const FIELDS = ['area', 'measure', 'category', 'period', 'value', 'reason', 'doubt', 'row', 'column'] as const;
