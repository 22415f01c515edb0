import type { IndexValue, IndexValues } from './segregationResult.ts';

/**
 * Values under names with dots as nested objects: "dissimilarityAdjusted.queen" → { dissimilarityAdjusted: { queen } }.
 * A dot between digits belongs to the name: "atkinson.0.5" → { atkinson: { "0.5" } }.
 */
export function nestByName(values: Iterable<readonly [string, IndexValue]>): IndexValues {
  const nested: Record<string, IndexValue> = {};
  for (const [name, value] of values) {
    const parts = name.split(/(?<!\d)\.|\.(?!\d)/);
    let place: Record<string, IndexValue> = nested;
    for (const part of parts.slice(0, -1)) {
      place[part] ??= {};
      place = place[part] as Record<string, IndexValue>;
    }
    place[parts.at(-1)!] = value;
  }
  return nested;
}
