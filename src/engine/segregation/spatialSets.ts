import type { GroupCounts } from '../../core/segregation/groupCounts.ts';
import { kernelSums } from '../../core/segregation/kernel/kernelSums.ts';
import { type SpatialContext, spatialIndices } from '../../core/segregation/registry/spatialIndices.ts';
import type { IndexNotes } from './indexNotes.ts';
import { nestByName } from './nestByName.ts';
import type { CentreChoice, UnitPlaces } from './segregationInput.ts';
import type { IndexValues } from './segregationResult.ts';
import { spatialContextOf } from './spatialContextOf.ts';

const NOTHING = new Float64Array(0);
const NOTHING_NEAR = { group: NOTHING, rest: NOTHING, units: NOTHING };

/**
 * All spatial indices that the known places allow, of every group against the rest: one object per group, in their
 * order; null where not a single index can be computed. The counts share their units, so the sums over all pairs are
 * taken once for all groups.
 */
export function spatialSets(
  groups: readonly { readonly name: string; readonly counts: GroupCounts }[],
  total: Float64Array,
  places: UnitPlaces,
  centre: CentreChoice,
  notes: IndexNotes,
): readonly IndexValues[] | null {
  const first = groups[0]?.counts;
  if (first === undefined) return null;
  const { known, context: fixed } = spatialContextOf(places, total, centre);
  const indices = spatialIndices.filter(({ needs }) => needs.every((need) => known.has(need)));
  if (indices.length === 0) return null;
  const near = known.has('near') ? nearOf(groups, places.x!, places.y!, places.area!) : null;
  return groups.map(({ name: group, counts }, position) => {
    const context: SpatialContext = { ...fixed, near: near?.[position] ?? NOTHING_NEAR };
    return nestByName(
      indices.map(({ name, compute }) => [name, notes.take(`spatial.${group}.${name}`, compute(counts, context))]),
    );
  });
}

/** As `proximitySums` gives it for one group: what is near of the rest is what is near of all less that of the group. */
function nearOf(
  groups: readonly { readonly counts: GroupCounts }[],
  x: Float64Array,
  y: Float64Array,
  area: Float64Array,
): SpatialContext['near'][] {
  const { units, total } = groups[0]!.counts;
  const east = Float64Array.from(units, (row) => x[row]!);
  const north = Float64Array.from(units, (row) => y[row]!);
  const within = Float64Array.from(units, (row) => Math.sqrt(0.6 * area[row]!) / 1000);
  const ones = new Float64Array(units.length).fill(1);
  const kernel = { shape: 'exponential', radius: null, rate: 1 } as const;
  const columns = [...groups.map(({ counts }) => counts.group), total, ones];
  const sums = kernelSums(east, north, columns, kernel, within);
  const all = sums[groups.length]!;
  return groups.map((_, position) => {
    const group = sums[position]!;
    return { group, rest: group.map((sum, i) => Math.max(0, all[i]! - sum)), units: sums[groups.length + 1]! };
  });
}
