import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroupTable } from '../../../src/core/segregation/groupTable.ts';
import { groupTable } from '../../../src/core/segregation/groupTable.ts';
import { entropy } from '../../../src/core/segregation/multigroup/entropy.ts';
import { simpsonConcentration } from '../../../src/core/segregation/multigroup/simpsonConcentration.ts';
import { simpsonInteraction } from '../../../src/core/segregation/multigroup/simpsonInteraction.ts';
import { localIndices, localMatrixIndices } from '../../../src/core/segregation/registry/localIndices.ts';
import { groupMatrixIndices, multigroupIndices } from '../../../src/core/segregation/registry/multigroupIndices.ts';
import { ordinalIndices } from '../../../src/core/segregation/registry/ordinalIndices.ts';
import {
  evenColumns,
  orderFrom,
  randomColumns,
  reordered,
  separateColumns,
  splitUnits,
  withEmptyUnits,
} from './randomTables.ts';

const near = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

const severalGroups = randomColumns({ min: 2, max: 5 });
const orderedGroups = randomColumns({ min: 2, max: 8 });
const sizeLists = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 12 });
const composition = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 });
const city = (value: (table: GroupTable) => number | null) => value;
const zero = (): number => 0;
const one = (): number => 1;

/** Value under evenness and under complete separation; for those that describe the city alone, what they are there. */
const ENDS: Readonly<
  Record<string, readonly [(table: GroupTable) => number | null, (table: GroupTable) => number | null]>
> = {
  dissimilarity: [zero, one],
  gini: [zero, one],
  theilH: [zero, one],
  mutualInformation: [zero, city((table) => entropy(table).value)],
  squaredCoefficientOfVariation: [zero, one],
  relativeDiversity: [zero, one],
  normalizedExposure: [zero, one],
  entropy: [
    (table) => entropy(groupTable(Array.from(table.groupSums, (sum) => [sum]))).value,
    (table) => entropy(groupTable(Array.from(table.groupSums, (sum) => [sum]))).value,
  ],
  entropyNormalized: [(table) => entropy(table).value! / Math.log(3), (table) => entropy(table).value! / Math.log(3)],
  simpsonInteraction: [
    (table) => 1 - simpsonConcentration(table).value!,
    (table) => 1 - simpsonConcentration(table).value!,
  ],
  simpsonConcentration: [
    (table) => 1 - simpsonInteraction(table).value!,
    (table) => 1 - simpsonInteraction(table).value!,
  ],
};

describe.each([...multigroupIndices, ...ordinalIndices].map((index) => [`${index.set} ${index.name}`, index] as const))(
  '%s',
  (_name, index) => {
    const tables = index.set === 'ordinal' ? orderedGroups : severalGroups;
    const value = (columns: readonly (readonly number[])[]): number | null => index.compute(groupTable(columns)).value;
    const [even, separated] = index.set === 'ordinal' ? [zero, one] : ENDS[index.name]!;

    test('stays in its range, or has a reason', () => {
      fc.assert(
        fc.property(tables, (columns) => {
          const outcome = index.compute(groupTable(columns));
          if (outcome.value === null) return /^[a-z_]+$/.test(outcome.reason);
          const [low, high] = index.range;
          return outcome.value >= (low ?? -Infinity) - 1e-9 && outcome.value <= (high ?? Infinity) + 1e-9;
        }),
      );
    });

    test('permutation of units, scaling, splitting of units, empty units and empty groups change nothing', () => {
      fc.assert(
        fc.property(tables, fc.integer({ min: 1, max: 99 }), (columns, salt) => {
          const plain = value(columns);
          const order = orderFrom(columns[0]!.length, salt);
          return (
            near(value(columns.map((column) => reordered(column, order))), plain) &&
            near(value(columns.map((column) => column.map((x) => x * 3))), plain) &&
            near(value(splitUnits(columns)), plain) &&
            value(withEmptyUnits(columns)) === plain &&
            value([...columns, columns[0]!.map(() => 0)]) === plain
          );
        }),
        { numRuns: 60 },
      );
    });

    test('permutation of groups changes nothing; of ordered groups only their reversal', () => {
      fc.assert(
        fc.property(tables, fc.integer({ min: 1, max: 99 }), (columns, salt) => {
          const order =
            index.set === 'ordinal' ? columns.map((_, m) => columns.length - 1 - m) : orderFrom(columns.length, salt);
          return near(value(reordered(columns, order)), value(columns));
        }),
        { numRuns: 60 },
      );
      if (index.set !== 'ordinal') return;
      const changed = fc
        .sample(randomColumns({ min: 7, max: 8 }), { numRuns: 50 })
        .some((columns) => !near(value(reordered(columns, orderFrom(columns.length, 3))), value(columns)));
      expect(changed, 'the order of ordered groups matters').toBe(true);
    });

    test('evenness and complete separation', () => {
      // Six groups of ordered categories, so that a polynomial of degree 4 can be fitted.
      const groups = index.set === 'ordinal' ? 6 : 3;
      fc.assert(
        fc.property(sizeLists, composition, (units, parts) => {
          const all = groups === 6 ? [...parts, ...parts] : parts;
          const evenTable = groupTable(evenColumns(all, units));
          const separateTable = groupTable(separateColumns(groups, units));
          expect(index.compute(evenTable).value).toBeCloseTo(even(evenTable)!, 8);
          expect(index.compute(separateTable).value).toBeCloseTo(separated(separateTable)!, 8);
        }),
        { numRuns: 60 },
      );
    });
  },
);

describe.each(
  [...groupMatrixIndices, ...localIndices, ...localMatrixIndices].map((index) => [index.name, index] as const),
)('lists of %s', (name, index) => {
  const lists = (columns: readonly (readonly number[])[]): Float64Array[] | null => {
    const outcome = index.compute(groupTable(columns)).value;
    return outcome === null ? null : outcome instanceof Float64Array ? [outcome] : [...outcome];
  };
  const equal = (a: Float64Array[] | null, b: Float64Array[] | null): boolean =>
    a === null || b === null
      ? a === b
      : a.length === b.length &&
        a.every((list, i) => list.length === b[i]!.length && list.every((x, k) => near(x, b[i]![k]!)));

  test('stay in the range, whatever the table', () => {
    fc.assert(
      fc.property(severalGroups, (columns) => {
        const [low, high] = index.range;
        return (lists(columns) ?? []).every((list) =>
          list.every((x) => x >= (low ?? -Infinity) - 1e-9 && x <= (high ?? Infinity) + 1e-9),
        );
      }),
    );
  });

  test('do not change with scale, empty units and empty groups; units and groups in another order move with it', () => {
    const overUnits = index.set === 'local' && name !== 'groupSegregation';
    fc.assert(
      fc.property(severalGroups, fc.integer({ min: 1, max: 99 }), (columns, salt) => {
        const plain = lists(columns);
        const used = groupTable(columns).units;
        const order = orderFrom(used.length, salt);
        const moved = lists(columns.map((column) => order.map((i) => column[used[i]!]!)));
        const expected = overUnits ? (plain?.map((list) => Float64Array.from(order, (i) => list[i]!)) ?? null) : plain;
        return (
          equal(lists(columns.map((column) => column.map((x) => x * 3))), plain) &&
          equal(lists(withEmptyUnits(columns)), plain) &&
          equal(lists([...columns, columns[0]!.map(() => 0)]), plain) &&
          equal(moved, expected)
        );
      }),
      { numRuns: 60 },
    );
  });
});
