import type { Reason } from '../../domain/reason.ts';

/** What stands in a cell instead of a number → reason, or 0 for a value that is zero in the unit shown. */
export type SymbolMeanings = Readonly<Record<string, Reason | 0>>;

/** DIN 55301, as the statistical offices have used it; in square brackets as Lower Saxony wrote it. */
const DIN: SymbolMeanings = {
  '-': 0,
  '0': 0,
  '.': 'unknown',
  '...': 'not_yet_available',
  '/': 'unreliable',
  '()': 'unreliable',
  x: 'not_applicable',
  '[n]': 0,
  '[0]': 0,
  '[g]': 'unknown',
  '[u]': 'unreliable',
  '[x]': 'not_applicable',
};

/** Symbols of known families of sources, by their normal spelling. */
export const SYMBOL_PROFILES = {
  din55301: DIN,
  // The new set of the statistical offices: `0` is exactly zero, `k` is above zero and rounds to it. It has no dash.
  'verbund-neu': {
    k: 0,
    '0': 0,
    t: 'not_yet_available',
    u: 'unreliable',
    g: 'unknown',
    x: 'not_applicable',
  },
  ba: { ...DIN, '*': 'suppressed' },
  duva: { ...DIN, '-': 'unknown' },
} as const satisfies Record<string, SymbolMeanings>;

export type SymbolProfileId = keyof typeof SYMBOL_PROFILES;
