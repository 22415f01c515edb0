import { optimalAssignment } from '../numeric/optimalAssignment.ts';

export interface MatchedLabels {
  readonly labels: Int32Array;
  /** Share of the areas (or of their weight) that keep their label, 0 … 1; null where nothing has a weight. */
  readonly kept: number | null;
}

/**
 * Renames the clusters of a new typology after those of an earlier one, so that as many areas as possible keep their
 * label: a type does not change its number only because it was computed again.
 *
 * Formula: the pairing of new with old clusters that maximises the (weighted) number of areas in both.
 * Shape: one label per area and typology, whole numbers from 1, the same areas in the same order. If there are more new
 * clusters than old ones, those without a partner get the numbers that follow the highest old one, in the order of
 * their first area; if there are fewer, some old numbers stay unused.
 * Reference: Kuhn (1955), Naval Research Logistics Quarterly 2 (the assignment).
 *
 * @example matchLabels(Int32Array.of(1, 1, 2, 2), Int32Array.of(2, 2, 2, 1)) // { labels: [1, 1, 1, 2], kept: 0.75 }
 */
export function matchLabels(previous: Int32Array, current: Int32Array, weights?: Float64Array): MatchedLabels {
  if (previous.length !== current.length || (weights && weights.length !== current.length))
    throw new RangeError('matchLabels requires as many labels before as now, and as many weights.');
  if (previous.some((label) => label < 1)) throw new RangeError('matchLabels requires labels from 1.');
  const old = [...new Set(previous)].sort((a, b) => a - b);
  const fresh = [...new Set(current)];
  const oldPlace = new Map(old.map((label, k) => [label, k]));
  const freshPlace = new Map(fresh.map((label, k) => [label, k]));
  const width = Math.max(old.length, fresh.length);
  // Rows are new clusters, columns old ones; what is missing to a square overlaps with nothing.
  const overlap = new Float64Array(width * width);
  let total = 0;
  for (let i = 0; i < current.length; i += 1) {
    const weight = weights ? weights[i]! : 1;
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`matchLabels: weight ${i} is ${weight}.`);
    overlap[freshPlace.get(current[i]!)! * width + oldPlace.get(previous[i]!)!]! += weight;
    total += weight;
  }
  const partner = optimalAssignment(overlap, width, width);
  let next = old.at(-1) ?? 0;
  let kept = 0;
  const renamed = new Map<number, number>();
  fresh.forEach((label, k) => {
    const column = partner[k]!;
    if (column < old.length) {
      renamed.set(label, old[column]!);
      kept += overlap[k * width + column]!;
    } else {
      next += 1;
      renamed.set(label, next);
    }
  });
  return { labels: current.map((label) => renamed.get(label)!), kept: total > 0 ? kept / total : null };
}
