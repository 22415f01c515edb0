import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Indicator } from '../catalogue/types.ts';
import type { Panel } from '../domain/panel.ts';
import { HAS_VALUE, NOT_DELIVERED } from '../domain/reason.ts';
import { matchPeriod } from './matchPeriod.ts';
import { panelIndex } from './panelIndex.ts';
import { resolveMeasure } from './resolveMeasure.ts';

/**
 * A delivered value less a norm, for every area of the panel: where either is missing, its reason, the value's first. A
 * norm given for a whole city holds for each of its areas: one without its own has that of the nearest area it lies in.
 */
export function gapColumn(
  panel: Panel,
  catalogue: Catalogue,
  indicator: Indicator,
  period: string,
): { readonly values: Float64Array; readonly reasons: Uint8Array } {
  const value = resolveMeasure(panel, catalogue, indicator.deliveredAs!, period);
  const when = matchPeriod(period, [...(panel.columns.get(indicator.against!)?.keys() ?? [])]);
  const values = new Float64Array(panel.areas.length);
  const reasons = new Uint8Array(panel.areas.length).fill(NOT_DELIVERED);
  if (when === null) return { values, reasons };
  const norm = resolveMeasure(panel, catalogue, indicator.against!, when);
  const above = parents(panel);
  for (let i = 0; i < values.length; i++) {
    let at: number | undefined = i;
    while (at !== undefined && norm.reasons[at] === NOT_DELIVERED) at = above.get(at);
    const normReason = at === undefined ? NOT_DELIVERED : norm.reasons[at]!;
    reasons[i] = value.reasons[i] === HAS_VALUE ? normReason : value.reasons[i]!;
    if (reasons[i] === HAS_VALUE) values[i] = value.values[i]! - norm.values[at!]!;
  }
  return { values, reasons };
}

/** Place of an area → place of the area it lies in; of those on top, the city's total. */
function parents(panel: Panel): ReadonlyMap<number, number> {
  const { children, total } = panelIndex(panel);
  const found = new Map<number, number>();
  for (const [parent, parts] of children) for (const part of parts) found.set(part, parent);
  if (total !== -1)
    panel.areas.forEach((area, i) => {
      if (area.kind === 'area' && !found.has(i)) found.set(i, total);
    });
  return found;
}
