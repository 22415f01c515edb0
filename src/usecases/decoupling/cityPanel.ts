/** The counts of one city as a table has them: areas in the order of the file, years ascending. */
export interface CityPanel {
  /** Empty where the table names no city. */
  readonly city: string;
  /** Keys in the order of the file. */
  readonly areas: readonly string[];
  /** Years in which any area is known. */
  readonly years: readonly number[];
  /** First year in which an area has a row, known or not. */
  readonly firstYear: ReadonlyMap<string, number>;
  readonly cells: ReadonlyMap<string, ReadonlyMap<number, { readonly count: number; readonly population: number }>>;
}
