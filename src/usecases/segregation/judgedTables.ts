import type { StatisticDescription } from '../../core/segregation/inference/describedStatistic.ts';
import type { Kernel } from '../../core/segregation/kernel/kernel.ts';
import type { IndexDescription } from '../../core/segregation/registry/indexDescription.ts';
import { kernelIndices } from '../../core/segregation/registry/kernelIndices.ts';
import { multigroupIndices } from '../../core/segregation/registry/multigroupIndices.ts';
import { oneGroupIndices } from '../../core/segregation/registry/oneGroupIndices.ts';
import { ordinalIndices } from '../../core/segregation/registry/ordinalIndices.ts';
import { spatialIndices } from '../../core/segregation/registry/spatialIndices.ts';
import { kernelKey } from '../../engine/segregation/kernelKey.ts';
import type { SegregationInput } from '../../engine/segregation/segregationInput.ts';
import { spatialContextOf } from '../../engine/segregation/spatialContextOf.ts';
import type { Judged } from './inferSegregation.ts';

/** Units up to which sums over all pairs are repeated for every replicate. */
export const MOST_UNITS_FOR_PAIRS = 3000;

/** Indices that are made of random draws themselves: their own baseline is not judged once more. */
const OWN_BASELINE: ReadonlySet<string> = new Set([
  'dissimilarityExpected',
  'giniExpected',
  'dissimilarityModified',
  'giniModified',
  'dissimilarityBiasCorrected',
]);

/** Everything that inference is asked for, each with the path of its results: ["oneGroup", "A"]. */
export function judgedTables(input: SegregationInput): (Judged & { readonly path: readonly string[] })[] {
  const rows = input.units.length;
  const counts = input.groups.map((group) => group.counts);
  const total = input.total ?? Float64Array.from({ length: rows }, (_, row) => sumAt(counts, row));
  const against = counts.map((group) => [group, group.map((count, row) => Math.max(0, total[row]! - count))]);
  const names = (indices: readonly IndexDescription[], keep: (one: IndexDescription) => boolean): string[] =>
    indices.filter(keep).map(({ name }) => name);
  const compares = ({ dimension }: IndexDescription): boolean => dimension !== 'diversity';
  const table = (statistic: StatisticDescription, test: Judged['test'], path: readonly string[]) => ({
    statistic,
    test,
    path,
    columns: counts,
  });
  const few = rows <= MOST_UNITS_FOR_PAIRS;
  const judged = [
    ...input.groups.map(({ name }, m) => ({
      ...table(
        { set: 'oneGroup', names: names(oneGroupIndices, (one) => !OWN_BASELINE.has(one.name)) },
        'fixed-margins',
        ['oneGroup', name],
      ),
      columns: against[m]!,
    })),
    table({ set: 'multigroup', names: names(multigroupIndices, compares) }, 'fixed-margins', ['multigroup']),
    table({ set: 'multigroup', names: names(multigroupIndices, (one) => !compares(one)) }, null, ['multigroup']),
    ...(input.ordered
      ? [table({ set: 'ordinal', names: names(ordinalIndices, () => true) }, 'fixed-margins', ['ordinal'])]
      : []),
    ...(few ? input.kernels.flatMap((kernel) => kernelTable(kernel, input, table)) : []),
  ];
  const context = spatialContextOf(input.places, total, input.centre);
  const spatial = spatialIndices.filter(({ needs }) =>
    needs.every((need) => context.known.has(need) && (need !== 'near' || few)),
  );
  if (spatial.length === 0) return judged;
  const places = {
    ...context.context,
    x: input.places.x ?? new Float64Array(0),
    y: input.places.y ?? new Float64Array(0),
  };
  return [
    ...judged,
    ...input.groups.map(({ name }, m) => ({
      ...table({ set: 'spatial', names: spatial.map((one) => one.name), places }, 'places', ['spatial', name]),
      columns: against[m]!,
    })),
  ];
}

function kernelTable<T>(
  kernel: Kernel,
  { places: { x, y } }: SegregationInput,
  table: (statistic: StatisticDescription, test: Judged['test'], path: readonly string[]) => T,
): T[] {
  if (x === null || y === null) return [];
  const names = kernelIndices.map(({ name }) => name);
  return [table({ set: 'kernel', names, kernel, x, y }, 'fixed-margins', ['kernel', kernelKey(kernel)])];
}

function sumAt(columns: readonly Float64Array[], row: number): number {
  let sum = 0;
  for (const column of columns) sum += column[row]!;
  return sum;
}
