/** The years of the series; a stock of a year is counted on its last day. */
export const YEARS: readonly number[] = Array.from({ length: 16 }, (_, i) => 2009 + i);
