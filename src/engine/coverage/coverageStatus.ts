import type { Reason } from '../../domain/reason.ts';

/**
 * How an indicator came about for an area and year, or why there is none: `delivered` as it is, `derived` from other
 * measures, `aggregated` from finer areas, `fallback` = another indicator stands in; else the reason, or `not_delivered`.
 */
export type CoverageStatus = 'delivered' | 'derived' | 'aggregated' | 'fallback' | Reason | 'not_delivered';

/** Every status, in the order of their numbers: from there to not there. */
export const COVERAGE_STATUSES: readonly CoverageStatus[] = [
  'delivered',
  'derived',
  'aggregated',
  'fallback',
  'suppressed',
  'unreliable',
  'insufficient_data',
  'no_population',
  'not_applicable',
  'not_yet_available',
  'unknown',
  'not_delivered',
];

/** Statuses below this number give a figure. */
export const GIVES_FIGURE = COVERAGE_STATUSES.indexOf('suppressed');
