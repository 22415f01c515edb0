import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroupTable } from '../../../src/core/segregation/groupTable.ts';
import { groupTable } from '../../../src/core/segregation/groupTable.ts';
import { dissimilarityContribution } from '../../../src/core/segregation/local/dissimilarityContribution.ts';
import { groupSegregation } from '../../../src/core/segregation/local/groupSegregation.ts';
import { informationContribution } from '../../../src/core/segregation/local/informationContribution.ts';
import { localSegregation } from '../../../src/core/segregation/local/localSegregation.ts';
import { locationQuotient } from '../../../src/core/segregation/local/locationQuotient.ts';
import { entropy } from '../../../src/core/segregation/multigroup/entropy.ts';
import { exposure } from '../../../src/core/segregation/multigroup/exposure.ts';
import { multigroupDissimilarity } from '../../../src/core/segregation/multigroup/multigroupDissimilarity.ts';
import { multigroupGini } from '../../../src/core/segregation/multigroup/multigroupGini.ts';
import { multigroupMutualInformation } from '../../../src/core/segregation/multigroup/multigroupMutualInformation.ts';
import { pairwiseDissimilarity } from '../../../src/core/segregation/multigroup/pairwiseDissimilarity.ts';
import { relativeDiversity } from '../../../src/core/segregation/multigroup/relativeDiversity.ts';
import { simpsonConcentration } from '../../../src/core/segregation/multigroup/simpsonConcentration.ts';
import { simpsonInteraction } from '../../../src/core/segregation/multigroup/simpsonInteraction.ts';
import { correlationRatio } from '../../../src/core/segregation/oneGroup/correlationRatio.ts';
import { dissimilarity } from '../../../src/core/segregation/oneGroup/dissimilarity.ts';
import { gini } from '../../../src/core/segregation/oneGroup/gini.ts';
import { mutualInformation } from '../../../src/core/segregation/oneGroup/mutualInformation.ts';
import { localIndices, localMatrixIndices } from '../../../src/core/segregation/registry/localIndices.ts';
import { groupMatrixIndices, multigroupIndices } from '../../../src/core/segregation/registry/multigroupIndices.ts';
import { ordinalIndices } from '../../../src/core/segregation/registry/ordinalIndices.ts';
import {
  countsOf,
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

describe('identities between indices', () => {
  const always = (check: (table: GroupTable, columns: number[][]) => boolean): void =>
    fc.assert(
      fc.property(severalGroups, (columns) => {
        const table = groupTable(columns);
        return table.missing !== null || check(table, columns);
      }),
    );
  const sum = (list: ArrayLike<number>): number => Array.from(list).reduce((all, x) => all + x, 0);

  test('two groups: the multigroup indices are those of one group against the rest', () => {
    fc.assert(
      fc.property(randomColumns({ min: 2, max: 2 }), (columns) => {
        const [table, counts] = [groupTable(columns), countsOf(columns)];
        return (
          near(multigroupDissimilarity(table).value, dissimilarity(counts).value) &&
          near(multigroupGini(table).value, gini(counts).value) &&
          near(multigroupMutualInformation(table).value, mutualInformation(counts).value) &&
          near(relativeDiversity(table).value, correlationRatio(counts).value) &&
          near(
            pairwiseDissimilarity(table).value?.[0]?.[1] ?? null,
            table.missing ? (pairwiseDissimilarity(table).value?.[0]?.[1] ?? null) : dissimilarity(counts).value,
          )
        );
      }),
    );
  });

  test('M is symmetric in units and groups', () => {
    always((table, columns) => {
      const exchanged = columns[0]!.map((_, i) => columns.map((column) => column[i]!));
      const other = groupTable(exchanged);
      return (
        other.missing !== null ||
        near(multigroupMutualInformation(other).value, multigroupMutualInformation(table).value)
      );
    });
  });

  test('exposures of a group add up to 1, and meetings are mutual: X_a·P_ab = X_b·P_ba', () => {
    always((table) => {
      const rows = exposure(table).value!;
      return rows.every(
        (row, a) =>
          near(sum(row), 1) && row.every((p, b) => near(p * table.groupSums[a]!, rows[b]![a]! * table.groupSums[b]!)),
      );
    });
  });

  test('relative diversity is the mean isolation beyond the share: 1 − Σ P(1 − P_aa)/I', () => {
    always((table) => {
      const rows = exposure(table).value!;
      const apart = rows.reduce((all, row, a) => all + (table.groupSums[a]! / table.totalSum) * (1 - row[a]!), 0);
      return near(relativeDiversity(table).value, 1 - apart / simpsonInteraction(table).value!);
    });
  });

  test('pairwise dissimilarity is symmetric, 0 on the diagonal, and a distance (triangle inequality)', () => {
    always((table) => {
      const d = pairwiseDissimilarity(table).value!;
      return d.every(
        (row, a) =>
          row[a] === 0 &&
          row.every((x, b) => x === d[b]![a]! && d.every((other, c) => x <= row[c]! + other[b]! + 1e-12)),
      );
    });
  });

  test('local contributions add up to D and M, local segregation of units and of groups both average to M', () => {
    always((table) => {
      const m = multigroupMutualInformation(table).value;
      const weighted = (values: Float64Array, weights: Float64Array): number =>
        sum(values.map((x, i) => x * weights[i]!)) / table.totalSum;
      return (
        near(sum(dissimilarityContribution(table).value!), multigroupDissimilarity(table).value) &&
        near(sum(informationContribution(table).value!), m) &&
        near(weighted(localSegregation(table).value!, table.totals), m) &&
        near(weighted(groupSegregation(table).value!, table.groupSums), m)
      );
    });
  });

  test('location quotients average to 1 over people', () => {
    always((table) =>
      locationQuotient(table).value!.every((list) =>
        near(sum(list.map((q, i) => q * table.totals[i]!)) / table.totalSum, 1),
      ),
    );
  });
});
