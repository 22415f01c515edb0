import type { WardTree } from './wardTree.ts';

/**
 * The clusters of a tree when it is cut where exactly k are left.
 *
 * Shape: one label 1 … k per area, numbered in the order in which clusters first occur among the areas. k = 1 gives one
 * cluster, k = number of areas gives every area its own; another k is refused.
 * Reference: Everitt et al. (2011), Cluster Analysis, 4.2.
 *
 * @example cutTree(wardTree([Float64Array.of(0, 5, 1)]), 2) // [1, 2, 1]
 */
export function cutTree({ size, first, second }: WardTree, clusters: number): Int32Array {
  if (!Number.isInteger(clusters) || clusters < 1 || clusters > size)
    throw new RangeError(`cutTree cannot make ${clusters} clusters of ${size} areas.`);
  const mergers = size - clusters;
  // From the last merger that is kept down to the areas: every cluster hands its own number on to its two parts.
  const owner = Int32Array.from({ length: size + mergers }, (_, i) => i);
  for (let k = mergers - 1; k >= 0; k -= 1) {
    owner[first[k]!] = owner[size + k]!;
    owner[second[k]!] = owner[size + k]!;
  }
  const labels = new Map<number, number>();
  return Int32Array.from({ length: size }, (_, area) => {
    const cluster = owner[area]!;
    if (!labels.has(cluster)) labels.set(cluster, labels.size + 1);
    return labels.get(cluster)!;
  });
}
