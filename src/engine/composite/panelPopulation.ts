import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Method } from '../../catalogue/method.ts';
import type { Panel } from '../../domain/panel.ts';
import { HAS_VALUE, reasonFromCode } from '../../domain/reason.ts';
import { matchPeriod } from '../matchPeriod.ts';
import { resolveMeasure } from '../resolveMeasure.ts';
import { sumPeriods } from '../sumPeriods.ts';
import type { CompositeColumn } from './compositeInput.ts';

/** The method's population in the period: the first of its measures that the level has. */
export function panelPopulation(
  panel: Panel,
  catalogue: Catalogue,
  method: Method,
  places: Int32Array,
  period: string,
): CompositeColumn | null {
  const level = panel.areas[places[0]!]!.level!;
  for (const id of method.eligible.populationMeasures) {
    const found = matchPeriod(period, sumPeriods(panel, catalogue, { plus: [id] }, level));
    if (found === null) continue;
    const resolved = resolveMeasure(panel, catalogue, id, found);
    return {
      values: Array.from(places, (i) => (resolved.reasons[i] === HAS_VALUE ? resolved.values[i]! : null)),
      reasons: Array.from(places, (i) => reasonFromCode(resolved.reasons[i]!)),
    };
  }
  return null;
}
