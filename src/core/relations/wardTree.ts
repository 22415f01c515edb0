import { checkColumns } from './checkColumns.ts';

/** A tree of mergers: areas are numbered 0 … n − 1, the merger k makes the cluster n + k. */
export interface WardTree {
  readonly size: number;
  /** The two clusters that a merger joins, the smaller number first. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** Of each merger, never falling. */
  readonly height: Float64Array;
}

/**
 * Ward's clustering: starting from single areas, always the two clusters are merged that add least scatter.
 *
 * Formula: height² = 2·w₁w₂/(w₁ + w₂)·‖c₁ − c₂‖², twice the growth of Σw‖x − c‖² (Ward's second form, ward.D2 in R: two
 * single areas of weight 1 merge at their distance). Found by chains of nearest neighbours on the centres of clusters,
 * which gives the same as the recursion of Lance and Williams and needs no matrix of distances.
 * Shape: columns over the areas, standardised beforehand where their units differ; weights above 0.
 * Range: heights from 0. Units: those of the columns. One area gives no merger. Between equally near clusters the order
 * of the input decides.
 * Cost: areas² × columns.
 * Reference: Ward (1963), JASA 58; Murtagh (1983), The Computer Journal 26; Murtagh and Legendre (2014), Journal of
 * Classification 31.
 *
 * @example wardTree([Float64Array.of(0, 1, 5)]) // { size: 3, first: [0, 2], second: [1, 3], height: [1, Math.sqrt(27)] }
 */
export function wardTree(columns: readonly Float64Array[], weights?: Float64Array): WardTree {
  checkColumns('wardTree', columns, weights);
  const size = columns[0]?.length ?? 0;
  if (size === 0) throw new RangeError('wardTree requires an area and a column.');
  const weight = weights?.slice() ?? new Float64Array(size).fill(1);
  if (weight.some((value) => value === 0)) throw new RangeError('wardTree requires weights above 0.');
  const width = columns.length;
  const centre = new Float64Array(size * width);
  columns.forEach((column, j) => {
    column.forEach((value, i) => {
      centre[i * width + j] = value;
    });
  });
  const clusters = { weight, centre, width, alive: Uint32Array.from({ length: size }, (_, i) => i), count: size };
  const left = new Int32Array(size - 1);
  const right = new Int32Array(size - 1);
  const square = new Float64Array(size - 1);
  const chain = new Int32Array(size);
  let length = 0;
  for (let merger = 0; merger < size - 1; ) {
    if (length === 0) chain[length++] = clusters.alive[0]!;
    const top = chain[length - 1]!;
    const before = length > 1 ? chain[length - 2]! : -1;
    const { near, growth } = nearest(clusters, top, before);
    if (near !== before) {
      chain[length++] = near;
      continue;
    }
    length -= 2;
    left[merger] = top;
    right[merger] = near;
    square[merger] = 2 * growth;
    join(clusters, top, near);
    merger += 1;
  }
  return numbered(size, left, right, square);
}

interface Clusters {
  readonly weight: Float64Array;
  readonly centre: Float64Array;
  readonly width: number;
  /** The first `count` are the places of the clusters that are left. */
  readonly alive: Uint32Array;
  count: number;
}

/** The cluster whose merger with this one adds least; the one before in the chain wins ties, so that chains end. */
function nearest(
  { weight, centre, width, alive, count }: Clusters,
  of: number,
  before: number,
): { near: number; growth: number } {
  const growthWith = (other: number): number => {
    let sum = 0;
    for (let j = 0; j < width; j += 1) sum += (centre[of * width + j]! - centre[other * width + j]!) ** 2;
    return ((weight[of]! * weight[other]!) / (weight[of]! + weight[other]!)) * sum;
  };
  let near = before;
  let growth = before < 0 ? Infinity : growthWith(before);
  for (let k = 0; k < count; k += 1) {
    const other = alive[k]!;
    if (other === of || other === before) continue;
    const candidate = growthWith(other);
    if (candidate < growth || near < 0) {
      growth = candidate;
      near = other;
    }
  }
  return { near, growth };
}

/** The merged cluster takes the place of the first. */
function join(clusters: Clusters, kept: number, lost: number): void {
  const { weight, centre, width, alive } = clusters;
  const share = weight[lost]! / (weight[kept]! + weight[lost]!);
  for (let j = 0; j < width; j += 1)
    centre[kept * width + j]! += share * (centre[lost * width + j]! - centre[kept * width + j]!);
  weight[kept]! += weight[lost]!;
  // Order is kept: it decides ties.
  alive.copyWithin(alive.indexOf(lost), alive.indexOf(lost) + 1, clusters.count);
  clusters.count -= 1;
}

/** Chains find mergers out of order: they are sorted by height and the clusters numbered anew. */
function numbered(size: number, left: Int32Array, right: Int32Array, square: Float64Array): WardTree {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const cluster = parent.slice();
  const rootOf = (area: number): number => {
    let root = area;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  const order = Uint32Array.from(square.keys()).sort((i, j) => square[i]! - square[j]! || i - j);
  const first = new Int32Array(size - 1);
  const second = new Int32Array(size - 1);
  order.forEach((merger, k) => {
    const a = rootOf(left[merger]!);
    const b = rootOf(right[merger]!);
    first[k] = Math.min(cluster[a]!, cluster[b]!);
    second[k] = Math.max(cluster[a]!, cluster[b]!);
    parent[b] = a;
    cluster[a] = size + k;
  });
  return { size, first, second, height: Float64Array.from(order, (merger) => Math.sqrt(square[merger]!)) };
}
