import { cityTotals } from './cityTotals.ts';
import type { Panel } from './panel.ts';
import { path } from './path.ts';

/** City totals as a share of a base: `shareOf(households, { 2009: 0.18, 2021: 0.19 })`. */
export function shareOf(base: Panel, anchors: Readonly<Record<number, number>>): number[] {
  const shares = path(anchors);
  return cityTotals(base).map((total, t) => Math.round(total * shares[t]!));
}
