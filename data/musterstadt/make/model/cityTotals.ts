import type { Panel } from './panel.ts';

/** The city's sum per year. */
export function cityTotals(panel: Panel): number[] {
  return panel.map((row) => row.reduce((sum, value) => sum + value, 0));
}
