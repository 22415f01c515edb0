/** What the reader chose; empty = whatever is there. The names in the address are German, as the controls are. */
export interface Wish {
  readonly city: string;
  readonly boundary: string;
  /** What the map shows: one of `SHOWS`. */
  readonly show: string;
  readonly indicator: string;
  readonly method: string;
  readonly part: string;
  readonly level: string;
  readonly period: string;
  readonly area: string;
  /** Areas to compare: keys, by comma. */
  readonly compare: string;
  readonly classes: string;
  readonly count: string;
}
