/** Data of `GET /cities/{ags}/charts/series`, as far as the page reads them. */
export interface SeriesChart {
  readonly unitSymbol: string;
  readonly decimals: number;
  readonly signed: boolean;
  readonly lines: readonly {
    readonly role: string;
    readonly key: string;
    readonly name: string;
    readonly points: readonly {
      readonly period: string;
      readonly value: number | null;
      readonly reason: string | null;
    }[];
  }[];
}
