import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Sum } from '../../catalogue/types.ts';
import type { Panel } from '../../domain/panel.ts';
import { HAS_VALUE, NOT_DELIVERED } from '../../domain/reason.ts';
import { matchPeriod } from '../matchPeriod.ts';
import { panelIndex } from '../panelIndex.ts';
import { resolveMeasure, signedSum } from '../resolveMeasure.ts';
import { sumPeriods } from '../sumPeriods.ts';

/** Counts of the areas of a level; where `known` is 0 there is none, and the count is 0. */
export interface PanelCounts {
  readonly counts: Float64Array;
  readonly known: Uint8Array;
}

/** A sum of measures for every area of a level, in the period asked for or the one that belongs to it. */
export function panelCounts(panel: Panel, catalogue: Catalogue, sum: Sum, level: string, period: string): PanelCounts {
  const places = panelIndex(panel).levels.get(level)!;
  const when = matchPeriod(period, sumPeriods(panel, catalogue, sum, level));
  const cells = when === null ? null : signedSum(sum, (id) => resolveMeasure(panel, catalogue, id, when), places);
  const reasons = cells?.reasons ?? new Uint8Array(places.length).fill(NOT_DELIVERED);
  return {
    counts: cells?.values ?? new Float64Array(places.length),
    known: reasons.map((reason) => (reason === HAS_VALUE ? 1 : 0)),
  };
}
