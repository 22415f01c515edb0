/**
 * Why there is no value. The order is stored as a code (1 + index; 0 = there is a value) and may only grow at its end.
 * German terms stand in the glossary, src/domain/README.md.
 */
export const REASONS = [
  'suppressed',
  'unknown',
  'not_applicable',
  'not_yet_available',
  'unreliable',
  'no_population',
  'insufficient_data',
] as const;

export type Reason = (typeof REASONS)[number];

/** Code of "there is a value" in a column of reasons. */
export const HAS_VALUE = 0;

/** The code that stands for a reason in a column of reasons: 1 to 7. */
export function reasonCode(reason: Reason): number {
  return REASONS.indexOf(reason) + 1;
}

/**
 * Code of a cell that no delivery ever gave, only inside columns. For a reader it is `not_yet_available`; the engine
 * keeps it apart because only where nothing was delivered may a value be derived or summed up.
 */
export const NOT_DELIVERED = 255;

/** The reason behind a code; null for 0 (there is a value). Throws RangeError on a code that no reason has. */
export function reasonFromCode(code: number): Reason | null {
  if (code === HAS_VALUE) return null;
  if (code === NOT_DELIVERED) return 'not_yet_available';
  const reason = REASONS[code - 1];
  if (reason === undefined) throw new RangeError(`No reason has the code ${code}.`);
  return reason;
}
