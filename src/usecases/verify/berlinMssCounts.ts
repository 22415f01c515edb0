/** Class counts as the city published them, in the order of the classes (status 1–4; dynamics +, +/-, -). */
export interface PublishedCounts {
  readonly method: string;
  readonly eligible: number;
  readonly status: readonly number[];
  readonly dynamics: readonly number[];
}

/** Monitoring Soziale Stadtentwicklung Berlin, by edition. */
export const BERLIN_MSS_COUNTS: ReadonlyMap<string, PublishedCounts> = new Map([
  ['2013', { method: 'berlin-mss-2013', eligible: 434, status: [80, 264, 52, 38], dynamics: [54, 330, 50] }],
  ['2015', { method: 'berlin-mss-2013', eligible: 435, status: [78, 270, 49, 38], dynamics: [48, 350, 37] }],
  ['2017', { method: 'berlin-mss-2013', eligible: 436, status: [75, 278, 41, 42], dynamics: [49, 339, 48] }],
  ['2019', { method: 'berlin-mss-2019', eligible: 436, status: [67, 283, 47, 39], dynamics: [46, 357, 33] }],
]);
