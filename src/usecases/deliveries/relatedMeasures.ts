import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Measure } from '../../catalogue/types.ts';
import type { ShareParts } from '../../delivery/checks/check.ts';
import { sumEquations } from '../../delivery/checks/sumEquations.ts';
import { addUp, summands } from '../../delivery/checks/summands.ts';
import type { DeliveredContent } from './deliveredContents.ts';

interface Relations {
  readonly catalogue: Pick<Catalogue, 'measures'>;
  readonly contents: readonly DeliveredContent[];
  readonly parts: ReadonlyMap<string, readonly Measure[]>;
  readonly shares: ReadonlyMap<string, ShareParts>;
  readonly sums: readonly Measure[];
}

/**
 * What the checks set beside a file's measures: these themselves, their wholes and parts, the others of a sum in which
 * they stand, and the counts behind finished shares. Only what was ever delivered is looked for in sums.
 */
export function relatedMeasures(
  measures: readonly Measure[],
  { catalogue, contents, parts, shares, sums }: Relations,
): string[] {
  const own = new Set(measures.map((one) => one.id));
  const result = new Set(own);
  for (const { id, partOf } of measures) {
    for (const whole of partOf ?? []) result.add(whole);
    for (const part of parts.get(id) ?? []) result.add(part.id);
  }
  const delivered = new Set([...own, ...contents.flatMap((one) => one.measures)]);
  const measure = (id: string) => catalogue.measures.get(id);
  const isThere = (id: string): boolean => delivered.has(id);
  for (const { whole, terms } of sumEquations(sums, measure, isThere)) {
    const all = [whole, ...terms.keys()];
    if (all.some((id) => own.has(id))) for (const id of all) result.add(id);
  }
  for (const id of own) {
    const share = shares.get(id);
    for (const sum of share === undefined ? [] : [share.numerator, share.denominator]) {
      const terms = addUp(sum.plus, sum.minus, (term) => summands(term, measure, isThere));
      for (const term of terms?.keys() ?? []) result.add(term);
    }
  }
  return [...result];
}
