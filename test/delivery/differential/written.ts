/** One cell as it is to be written: what a text file shows, and what a spreadsheet may store instead. */
export interface WrittenCell {
  readonly text: string;
  readonly number?: number;
}

export interface WrittenTable {
  readonly title: readonly WrittenCell[][];
  readonly header: readonly WrittenCell[][];
  readonly body: readonly WrittenCell[][];
  readonly foot: readonly WrittenCell[][];
  /** 0-based rows inside the header. */
  readonly merges: readonly Merge[];
}

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
