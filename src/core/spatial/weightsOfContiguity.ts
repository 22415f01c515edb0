import type { Contiguity } from './contiguity.ts';
import type { SpatialWeights } from './spatialWeights.ts';

/**
 * Weights from what touches: `queen` counts every contact, `rook` only borders of some length, `border` weighs each
 * border by its metres.
 *
 * @example weightsOfContiguity(contiguityFromPairs(3, [0, 1], [1, 2], [50, 0]), 'rook').neighbour // [1, 0]
 */
export function weightsOfContiguity(
  { start, neighbour, sharedBorder }: Contiguity,
  kind: 'queen' | 'rook' | 'border',
): SpatialWeights {
  if (kind === 'queen') return { start, neighbour, weight: new Float64Array(neighbour.length).fill(1) };
  const kept = new Int32Array(start.length);
  let count = 0;
  const rows = new Int32Array(neighbour.length);
  const weight = new Float64Array(neighbour.length);
  for (let unit = 0; unit + 1 < start.length; unit += 1) {
    for (let k = start[unit]!; k < start[unit + 1]!; k += 1) {
      if (!(sharedBorder[k]! > 0)) continue;
      rows[count] = neighbour[k]!;
      weight[count] = kind === 'border' ? sharedBorder[k]! : 1;
      count += 1;
    }
    kept[unit + 1] = count;
  }
  return { start: kept, neighbour: rows.slice(0, count), weight: weight.slice(0, count) };
}
