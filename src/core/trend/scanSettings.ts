import { LIST_RULE, type ListRule } from './listRule.ts';

/** In what a Schwankungsband-Scan can differ from the reference. */
export interface ScanSettings {
  /** Draws of pure noise over all areas together; at least 100 and at most 400 an area. */
  readonly draws: number;
  /** Areas with fewer than 100 residents or ten cases a year are not tested. */
  readonly smallLeave: boolean;
  /** Further rounds in which suspected areas no longer say what is ordinary. */
  readonly rounds: number;
  /** The share of rising among decoupling areas is estimated from the city. */
  readonly directions: boolean;
  /** The score counts how many areas of the city decouple, so that scores of different cities can be compared. */
  readonly shares: boolean;
  /** Degrees of freedom with which the law of fluctuation is known, for each year beyond the fifth; null = for certain. */
  readonly freedom: readonly [own: number, perArea: number] | null;
  readonly rule: ListRule;
}

/** The reference to the letter, and the default. */
export const SCAN_SETTINGS: Readonly<Record<'reference' | 'standard', ScanSettings>> = {
  reference: {
    draws: 20_000,
    smallLeave: false,
    rounds: 0,
    directions: false,
    shares: false,
    freedom: null,
    rule: LIST_RULE,
  },
  standard: {
    draws: 20_000,
    smallLeave: true,
    rounds: 1,
    directions: true,
    shares: true,
    freedom: [15, 0.1],
    // Longer on the list than with the reference: fewer true flags are lost from one report to the next.
    rule: { ...LIST_RULE, stay: 0.3 },
  },
};
