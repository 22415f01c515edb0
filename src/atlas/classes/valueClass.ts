/** A class of values with its smallest and greatest member, low to high. */
export interface ValueClass {
  /** null: no value falls into the class. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly count: number;
  /** Up to and including this value; the last class has Infinity. */
  readonly limit: number;
  /** What the limits mean, where they are more than numbers. */
  readonly note: string;
}
