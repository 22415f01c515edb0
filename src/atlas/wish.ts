/** What the reader chose; empty = whatever is there. The names in the address are German, as the selects are. */
export interface Wish {
  readonly city: string;
  readonly boundary: string;
  readonly indicator: string;
  readonly level: string;
  readonly period: string;
  readonly area: string;
}
