import { mapPanels } from './mapPanels.ts';
import type { Panel } from './panel.ts';

/** Sum of panels cell by cell. */
export function sumPanels(...panels: readonly Panel[]): number[][] {
  return mapPanels((...values) => values.reduce((sum, value) => sum + value, 0), ...panels);
}
