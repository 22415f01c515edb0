import type { FluctuationLaw } from './fluctuationLaw.ts';

/** What is usual of registers of German and Swiss cities; small cities are drawn towards it. */
export const PRIOR_FLUCTUATION: FluctuationLaw = {
  c: 2.6,
  rho: 0.75,
  wander: 0.018 ** 2,
  slope: 0.006 ** 2,
  reaction: 0.12 ** 2,
  jump: 0.05 ** 2,
};
