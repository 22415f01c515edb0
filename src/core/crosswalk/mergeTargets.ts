import { type AreaWeights, areaWeights } from './areaWeights.ts';

/**
 * The weights into larger areas that the targets make up: a source that was divided among targets of the same larger
 * area comes into it whole.
 *
 * Formula: weight of source s in area p = sum of its weights in the targets t with `parent[t]` = p.
 * Range: shares from 0 to 1; targets without a parent (−1) are left out.
 * Units: shares of the source.
 *
 * @example mergeTargets(areaWeights([0, 0], [0, 1], [0.25, 0.75], 1, 2), [0, 0], 1).weight // [1]
 */
export function mergeTargets(weights: AreaWeights, parent: ArrayLike<number>, parents: number): AreaWeights {
  const from: number[] = [];
  const to: number[] = [];
  const share: number[] = [];
  for (let t = 0; t < weights.targets; t += 1) {
    if (parent[t]! < 0) continue;
    for (let k = weights.start[t]!; k < weights.start[t + 1]!; k += 1) {
      from.push(weights.source[k]!);
      to.push(parent[t]!);
      share.push(weights.weight[k]!);
    }
  }
  return areaWeights(from, to, share, weights.sources, parents);
}
