import type { Outcome } from '../../outcome.ts';
import { groupCounts } from '../groupCounts.ts';
import { groupTable } from '../groupTable.ts';
import { environment } from '../kernel/environment.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { kernelIndices } from '../registry/kernelIndices.ts';
import { multigroupIndices } from '../registry/multigroupIndices.ts';
import { oneGroupIndices } from '../registry/oneGroupIndices.ts';
import { ordinalIndices } from '../registry/ordinalIndices.ts';
import { type SpatialContext, spatialIndices } from '../registry/spatialIndices.ts';
import { proximitySums } from '../spatial/proximitySums.ts';
import { informationStatistic } from './informationStatistic.ts';
import type { Statistic } from './replicates.ts';

/**
 * Which indices a resampling is repeated for, as plain data that can be sent to a thread.
 *
 * `information` is M and H of all groups by the fast `informationStatistic`. `oneGroup` and `spatial` take two columns, the group and the rest; the others take all groups. Places are those of
 * `SpatialContext`, over all rows; what lies near is summed anew for every replicate, from centroids x and y.
 */
export type StatisticDescription =
  | { readonly set: 'oneGroup' | 'multigroup' | 'ordinal'; readonly names: readonly string[] }
  | { readonly set: 'information'; readonly names: readonly ['mutualInformation', 'theilH'] }
  | {
      readonly set: 'spatial';
      readonly names: readonly string[];
      readonly places: Omit<SpatialContext, 'near'> & { readonly x: Float64Array; readonly y: Float64Array };
    }
  | {
      readonly set: 'kernel';
      readonly names: readonly string[];
      readonly kernel: Kernel;
      readonly x: Float64Array;
      readonly y: Float64Array;
    };

const NONE = { group: new Float64Array(0), rest: new Float64Array(0), units: new Float64Array(0) };

function find<T extends { readonly name: string }>(indices: readonly T[], names: readonly string[]): T[] {
  return names.map((name) => {
    const found = indices.find((one) => one.name === name);
    if (found === undefined) throw new RangeError(`describedStatistic: there is no index "${name}" in this set.`);
    return found;
  });
}

/**
 * The function behind a description: the named indices of a table, in their order.
 *
 * Indices that draw at random themselves take the seed "nested" and 20 draws. An unknown name is refused.
 *
 * @example describedStatistic({ set: 'multigroup', names: ['theilH'] })([Float64Array.of(2, 0), Float64Array.of(0, 2)])[0].value // 1
 */
export function describedStatistic(description: StatisticDescription): Statistic {
  const { names } = description;
  if (description.set === 'information') return informationStatistic;
  if (description.set === 'oneGroup') {
    const indices = find(oneGroupIndices, names);
    const options = { seed: 'nested', draws: 20 };
    return ([group, rest]) => {
      const counts = groupCounts(group!, added(group!, rest!));
      return indices.map(({ compute }) => compute(counts, options));
    };
  }
  if (description.set === 'spatial') {
    const indices = find(spatialIndices, names);
    const { places } = description;
    const needsNear = indices.some(({ needs }) => needs.includes('near'));
    return ([group, rest]) => {
      const counts = groupCounts(group!, added(group!, rest!));
      const near = needsNear ? proximitySums(counts, places.x, places.y, places.area) : NONE;
      return indices.map(({ compute }) => compute(counts, { ...places, near }));
    };
  }
  if (description.set === 'kernel') {
    const indices = find(kernelIndices, names);
    const { kernel, x, y } = description;
    return (columns) => {
      const table = groupTable(columns);
      const near: Outcome<readonly Float64Array[]> =
        table.missing === null ? environment(table, x, y, kernel) : { value: null, reason: table.missing };
      return indices.map(({ compute }) => (near.value === null ? near : compute(table, near.value)));
    };
  }
  const indices = find(description.set === 'multigroup' ? multigroupIndices : ordinalIndices, names);
  return (columns) => {
    const table = groupTable(columns);
    return indices.map(({ compute }) => compute(table));
  };
}

function added(group: Float64Array, rest: Float64Array): Float64Array {
  const total = new Float64Array(group.length);
  for (let row = 0; row < total.length; row += 1) total[row] = group[row]! + rest[row]!;
  return total;
}
