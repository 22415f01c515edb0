/** A number that answers can hold; null where there is nothing to say. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
