import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Measure } from '../../catalogue/types.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';

/** The measures that are parts of one, by the id of the whole: `partOf` read the other way round. */
export function partsOfMeasures(catalogue: Pick<Catalogue, 'measures'>): ReadonlyMap<string, readonly Measure[]> {
  const parts = new Map<string, Measure[]>();
  for (const measure of catalogue.measures.values()) {
    for (const whole of measure.partOf ?? []) getOrInsert(parts, whole, () => [] as Measure[]).push(measure);
  }
  return parts;
}
