import type { ProfileIndicator } from '../api/profileAnswer.ts';

/** Whether a profile has anything to say of an indicator: a value, a substitute, a reason worth telling, or the city's. */
export function hasFigures({ figure, fallback, city }: ProfileIndicator): boolean {
  if (fallback !== null || (city?.value ?? null) !== null) return true;
  return figure !== null && (figure.value !== null || figure.reason !== 'not_yet_available');
}
