import fc from 'fast-check';
import type { GroupCounts } from '../../../src/core/segregation/groupCounts.ts';
import { groupCounts } from '../../../src/core/segregation/groupCounts.ts';

/** Counts as a city has them: many small numbers, some zeros, sometimes estimates that are no whole numbers. */
const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 1, arbitrary: fc.double({ min: 0.1, max: 60, noNaN: true }) },
);

/** Groups (outer) by units (inner); any group and any unit may be empty. */
export function randomColumns(groups: { min: number; max: number }, units = { min: 1, max: 12 }) {
  return fc
    .tuple(fc.integer(groups), fc.integer(units))
    .chain(([k, n]) => fc.array(fc.array(count, { minLength: n, maxLength: n }), { minLength: k, maxLength: k }));
}

/** First list of columns against the second. */
export function countsOf(columns: readonly (readonly number[])[]): GroupCounts {
  const [group = [], rest = []] = columns;
  return groupCounts(
    group,
    group.map((x, i) => x + rest[i]!),
  );
}

/** A seeded order of 0 … n − 1, from any numbers. */
export function orderFrom(n: number, salt: number): number[] {
  return Array.from({ length: n }, (_, i) => i).sort(
    (a, b) => ((a * 7919 + salt * 104729) % 1009) - ((b * 7919 + salt * 104729) % 1009) || a - b,
  );
}

export const reordered = <T>(list: readonly T[], order: readonly number[]): T[] => order.map((i) => list[i]!);

/** Every unit in two parts of the same composition. */
export const splitUnits = (columns: readonly (readonly number[])[]): number[][] =>
  columns.map((column) => column.flatMap((x) => [x * 0.25, x * 0.75]));

/** Units without people at the start, in between and at the end. */
export const withEmptyUnits = (columns: readonly (readonly number[])[]): number[][] =>
  columns.map((column) => [0, ...column.flatMap((x, i) => (i === 0 ? [x, 0] : [x])), 0]);

/** Every unit composed like the first list says, in different sizes. */
export const evenColumns = (composition: readonly number[], sizes: readonly number[]): number[][] =>
  composition.map((part) => sizes.map((size) => part * size));

/** Every unit holds one group only; group m has the units m, m + K, m + 2K … */
export const separateColumns = (groups: number, sizes: readonly number[]): number[][] =>
  Array.from({ length: groups }, (_, m) => sizes.map((size, i) => (i % groups === m ? size : 0)));
