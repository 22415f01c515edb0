import type { Panel } from '../domain/panel.ts';

/** Where things stand in a panel: positions of a level's areas, of the city's total, of an area's children. */
export interface PanelIndex {
  /** Position of the city total, or −1. */
  readonly total: number;
  /** Level id → positions of its areas. */
  readonly levels: ReadonlyMap<string, Int32Array>;
  /** Position of a parent → positions of its children on the next finer level. */
  readonly children: ReadonlyMap<number, Int32Array>;
}

const known = new WeakMap<Panel, PanelIndex>();

/** The index of a panel, built once. */
export function panelIndex(panel: Panel): PanelIndex {
  const before = known.get(panel);
  if (before !== undefined) return before;
  const levels = new Map<string, number[]>(panel.boundary.levels.map((level) => [level, []]));
  let total = -1;
  panel.areas.forEach((area, i) => {
    if (area.kind === 'total') total = i;
    if (area.level !== null) levels.get(area.level)?.push(i);
  });
  const children = new Map<number, number[]>();
  panel.boundary.levels.forEach((level, depth) => {
    const above = panel.boundary.levels[depth - 1];
    if (above === undefined) return;
    const parents = new Map(levels.get(above)!.map((i) => [panel.areas[i]!.key, i]));
    for (const i of levels.get(level)!) {
      const parent = parents.get(panel.areas[i]!.parentKey ?? '');
      if (parent === undefined) continue;
      const list = children.get(parent);
      if (list === undefined) children.set(parent, [i]);
      else list.push(i);
    }
  });
  const index: PanelIndex = {
    total,
    levels: new Map([...levels].map(([level, list]) => [level, Int32Array.from(list)])),
    children: new Map([...children].map(([parent, list]) => [parent, Int32Array.from(list)])),
  };
  known.set(panel, index);
  return index;
}
