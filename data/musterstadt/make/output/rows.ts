import type { Areas } from '../model/areas.ts';
import type { Panel } from '../model/panel.ts';

/** The rows of a delivery: the city's total, Stadtbezirke, Sozialräume, Unterbezirke. */
export interface Rows {
  readonly keys: readonly string[];
  /** Numbers of the rows that add up to a row; empty for an Unterbezirk. */
  readonly children: readonly (readonly number[])[];
  readonly firstUnit: number;
  /** Adds counts up from the Unterbezirke to all rows: `[year][row]`. */
  rollUp(panel: Panel): number[][];
}

export const CITY_KEY = 'gesamt';

export function rows(areas: Areas): Rows {
  const keys = [CITY_KEY, ...areas.all.map((area) => area.key)];
  const parents = [null, ...areas.all.map((area) => area.parent ?? CITY_KEY)];
  const children = keys.map((key) => parents.flatMap((parent, row) => (parent === key ? [row] : [])));
  const firstUnit = keys.length - areas.units.length;
  const rollUp = (panel: Panel): number[][] =>
    panel.map((units) => {
      const values = [...new Array<number>(firstUnit).fill(0), ...units];
      // Parents stand before their children, so the sums grow from the end.
      for (let row = firstUnit - 1; row >= 0; row -= 1) {
        values[row] = children[row]!.reduce((sum, child) => sum + values[child]!, 0);
      }
      return values;
    });
  return { keys, children, firstUnit, rollUp };
}
