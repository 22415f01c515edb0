import type { Panel } from './panel.ts';

/** Combines panels cell by cell. */
export function mapPanels(combine: (...values: number[]) => number, ...panels: readonly Panel[]): number[][] {
  return panels[0]!.map((row, t) => row.map((_, i) => combine(...panels.map((panel) => panel[t]![i]!))));
}
