import type { LegendEntry } from './legendEntry.ts';

/** Legend of named classes: only those that occur, in the given order, and where every area belongs. */
export function classLayer(
  classes: readonly Omit<LegendEntry, 'count'>[],
  classOf: ReadonlyMap<string, string>,
): { readonly entries: readonly LegendEntry[]; readonly entryOf: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  for (const id of classOf.values()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const entries = classes.filter(({ id }) => counts.has(id)).map((one) => ({ ...one, count: counts.get(one.id)! }));
  const place = new Map(entries.map(({ id }, i) => [id, i]));
  return { entries, entryOf: new Map([...classOf].map(([key, id]) => [key, place.get(id)!])) };
}
