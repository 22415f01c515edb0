/** Levels whose units are facilities that people attend, not areas where they live: points, without neighbours. */
export const FACILITY_LEVELS: ReadonlySet<string> = new Set(['schule', 'kita']);
