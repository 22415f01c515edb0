/** How much the people at a distance count as neighbours: a weight that falls from 1 at distance 0. */
export interface Kernel {
  readonly shape: 'exponential' | 'triangular' | 'biweight';
  /** Kilometres beyond which nobody counts; null: no limit (exponential only). */
  readonly radius: number | null;
  /** How fast the exponential falls, per kilometre. */
  readonly rate: number;
}
