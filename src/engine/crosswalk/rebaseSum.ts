import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Sum } from '../../catalogue/types.ts';
import { type RebasedCounts, rebaseCounts } from '../../core/crosswalk/rebaseCounts.ts';
import type { Panel } from '../../domain/panel.ts';
import { HAS_VALUE, NOT_DELIVERED } from '../../domain/reason.ts';
import { panelIndex } from '../panelIndex.ts';
import { resolveMeasure, signedSum } from '../resolveMeasure.ts';
import { isRebasable } from './isRebasable.ts';
import type { LevelWeights } from './levelWeights.ts';

export interface RebasedSum extends RebasedCounts {
  readonly way: LevelWeights;
  /** The sum on the sources of that way. */
  readonly sources: Float64Array;
}

/**
 * A sum of counts of one drawing on the areas of another; null where it was counted on no level that the crosswalk knows.
 * Of several ways the one that leaves the fewest areas without a value, of equally good ones the first.
 */
export function rebaseSum(
  source: Panel,
  ways: readonly LevelWeights[],
  catalogue: Catalogue,
  sum: Sum,
  period: string,
): RebasedSum | null {
  const terms = [...sum.plus, ...(sum.minus ?? [])];
  if (terms.some((id) => !isRebasable(catalogue.measures.get(id)!))) return null;
  let best: RebasedSum | null = null;
  let most = -1;
  for (const way of ways) {
    const places = panelIndex(source).levels.get(way.sourceLevel)!;
    const counted = signedSum(sum, (id) => resolveMeasure(source, catalogue, id, period), places);
    if (counted === null) continue;
    const rebased = rebaseCounts(way.weights, counted.values, counted.reasons, NOT_DELIVERED);
    const values = rebased.codes.reduce((n, code) => n + (code === HAS_VALUE ? 1 : 0), 0);
    if (values <= most) continue;
    best = { ...rebased, way, sources: counted.values };
    most = values;
  }
  return best;
}
