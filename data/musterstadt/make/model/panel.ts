/** Counts by year and Unterbezirk: `panel[year][unit]`. */
export type Panel = readonly (readonly number[])[];
