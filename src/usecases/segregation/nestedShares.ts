import { nestedSegregation } from '../../core/segregation/change/nestedSegregation.ts';
import type { Panel } from '../../domain/panel.ts';
import { panelIndex } from '../../engine/panelIndex.ts';

/** How much of the segregation of a level lies between the areas of a coarser one; the rest lies within them. */
export interface NestedShare {
  readonly level: string;
  /** Theil's H between the areas of the coarser level, and within them; both add up to H. */
  readonly between: number;
  readonly within: number;
  readonly shareBetween: number;
}

/** The split for every level above, from coarse to fine; none where areas do not nest or there is no segregation. */
export function nestedShares(panel: Panel, level: string, columns: readonly Float64Array[]): NestedShare[] {
  const { levels } = panelIndex(panel);
  const places = levels.get(level)!;
  const order = panel.boundary.levels;
  let parents = Array.from(places, (place) => panel.areas[place]!.parentKey);
  const shares: NestedShare[] = [];
  for (const above of order.slice(0, order.indexOf(level)).reverse()) {
    const upper = new Map(Array.from(levels.get(above)!, (place) => [panel.areas[place]!.key, panel.areas[place]!]));
    if (parents.some((key) => key === null || !upper.has(key))) break;
    const numbers = new Map([...upper.keys()].map((key, number) => [key, number]));
    const { value } = nestedSegregation(
      columns,
      parents.map((key) => numbers.get(key!)!),
    );
    if (value === null || value.total.theilH === 0) break;
    shares.unshift({
      level: above,
      between: value.between.theilH,
      within: value.within.theilH,
      shareBetween: value.between.theilH / value.total.theilH,
    });
    parents = parents.map((key) => upper.get(key!)!.parentKey);
  }
  return shares;
}
