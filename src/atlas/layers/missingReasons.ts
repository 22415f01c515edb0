/** Every reason why there may be no value, in the order of a legend. */
export const MISSING_REASONS = [
  'suppressed',
  'unreliable',
  'insufficient_data',
  'no_population',
  'not_applicable',
  'not_yet_available',
  'unknown',
] as const;
