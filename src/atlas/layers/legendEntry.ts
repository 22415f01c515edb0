/** How an area without a class is hatched: secret, absent, or there but not to be judged. */
export type Pattern = 'geheim' | 'fehlt' | 'nicht-beurteilbar';

/** A line of the legend. */
export interface LegendEntry {
  readonly id: string;
  readonly label: string;
  /** #rrggbb; under a pattern its ground. */
  readonly fill: string;
  readonly pattern: Pattern | null;
  readonly count: number;
}
