import { type CityMap, squareCity } from './cityMap.ts';

/** The example of the texts: five quarters of 100 people in a row, 50, 20, 10, 10 and 10 of them in the group. */
export const FIVE_MEMBERS = [50, 20, 10, 10, 10] as const;

export const FIVE_QUARTERS: CityMap = squareCity(
  { columns: 5, rows: 1, kilometres: 1 },
  (column) => FIVE_MEMBERS[column]!,
);
