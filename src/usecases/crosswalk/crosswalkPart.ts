import type { CrosswalkPart, CrosswalkRow } from '../../domain/crosswalk.ts';

/** A part with its rows in the order of their keys, so that the same weights always have the same hash. */
export function crosswalkPart(fromLevel: string, toLevel: string, rows: readonly CrosswalkRow[]): CrosswalkPart {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return { fromLevel, toLevel, rows: [...rows].sort((a, b) => order(a[0], b[0]) || order(a[1], b[1])) };
}
