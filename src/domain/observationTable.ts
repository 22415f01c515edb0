/** Text values by number, each stored once: the areas, measures and periods of a large table. */
export class Dictionary {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a text, new if it was not there. */
  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.length;
    this.texts.push(text);
    this.#numbers.set(text, number);
    return number;
  }

  find(text: string): number | undefined {
    return this.#numbers.get(text);
  }
}

/**
 * Observations in columns, growing at the end: memory stays near 33 bytes a cell however long the file is.
 * `area`, `measure` and `period` are numbers in their dictionaries; what an area number means is the owner's affair
 * (the reader's own key, or later the areaId).
 */
export class ObservationTable {
  readonly measures = new Dictionary();
  readonly periods = new Dictionary();
  area = new Int32Array(1024);
  measure = new Int32Array(1024);
  period = new Int32Array(1024);
  value = new Float64Array(1024);
  /** 0 = value, else the code of the reason. */
  reason = new Uint8Array(1024);
  /** 1-based place in the file. */
  row = new Int32Array(1024);
  column = new Int32Array(1024);
  length = 0;

  push(
    area: number,
    measure: number,
    period: number,
    value: number,
    reason: number,
    row: number,
    column: number,
  ): void {
    if (this.length === this.area.length) this.#grow();
    const i = this.length++;
    this.area[i] = area;
    this.measure[i] = measure;
    this.period[i] = period;
    this.value[i] = value;
    this.reason[i] = reason;
    this.row[i] = row;
    this.column[i] = column;
  }

  /** Keeps only the cells for which `keep` says so, in their order. */
  filter(keep: (index: number) => boolean): void {
    let next = 0;
    for (let i = 0; i < this.length; i++) {
      if (!keep(i)) continue;
      this.area[next] = this.area[i]!;
      this.measure[next] = this.measure[i]!;
      this.period[next] = this.period[i]!;
      this.value[next] = this.value[i]!;
      this.reason[next] = this.reason[i]!;
      this.row[next] = this.row[i]!;
      this.column[next] = this.column[i]!;
      next++;
    }
    this.length = next;
  }

  #grow(): void {
    const longer = <T extends Int32Array | Float64Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    const size = this.area.length * 2;
    this.area = longer(this.area, new Int32Array(size));
    this.measure = longer(this.measure, new Int32Array(size));
    this.period = longer(this.period, new Int32Array(size));
    this.value = longer(this.value, new Float64Array(size));
    this.reason = longer(this.reason, new Uint8Array(size));
    this.row = longer(this.row, new Int32Array(size));
    this.column = longer(this.column, new Int32Array(size));
  }
}
