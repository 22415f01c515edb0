import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Sum } from '../catalogue/types.ts';
import { comparePeriods } from '../domain/comparePeriods.ts';
import type { Panel } from '../domain/panel.ts';
import { parsePeriod } from '../domain/parsePeriod.ts';
import { resolveMeasure } from './resolveMeasure.ts';

/** Periods in which every term of a sum can be had on a level (`''` = the city total), in the order of time. */
export function sumPeriods(panel: Panel, catalogue: Catalogue, sum: Sum, level: string): string[] {
  const terms = [...sum.plus, ...(sum.minus ?? [])];
  const candidates = new Set<string>();
  for (const id of closure(catalogue, terms[0]!))
    for (const period of panel.columns.get(id)?.keys() ?? []) candidates.add(period);
  return [...candidates]
    .filter((period) => terms.every((id) => resolveMeasure(panel, catalogue, id, period).basis.get(level) !== 'absent'))
    .map((id) => parsePeriod(id)!)
    .sort(comparePeriods)
    .map((period) => period.id);
}

/** A measure and everything that it may be derived from. */
function closure(catalogue: Catalogue, id: string, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const sum of catalogue.measures.get(id)?.derivations ?? []) {
    for (const term of [...sum.plus, ...(sum.minus ?? [])]) closure(catalogue, term, seen);
  }
  return seen;
}
