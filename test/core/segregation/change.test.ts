import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndexChange } from '../../../src/core/segregation/change/indexChange.ts';
import { karmelMaclachlan } from '../../../src/core/segregation/change/karmelMaclachlan.ts';
import { mutualInformationChange } from '../../../src/core/segregation/change/mutualInformationChange.ts';
import { proportionalFitting } from '../../../src/core/segregation/change/proportionalFitting.ts';
import { groupTable } from '../../../src/core/segregation/groupTable.ts';
import { multigroupMutualInformation } from '../../../src/core/segregation/multigroup/multigroupMutualInformation.ts';
import { orderFrom, reordered } from './randomTables.ts';

const near = (a: number, b: number, tolerance = 1e-9): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));

/** Two tables over the same units and groups, cells mostly above 0. */
const twoTables = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 8 })).chain(([k, n]) => {
  const cell = fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 12, arbitrary: fc.integer({ min: 1, max: 60 }) },
  );
  const table = fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: k, maxLength: k });
  return fc.tuple(table, table);
});
const fullTables = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 6 })).chain(([k, n]) => {
  const table = fc.array(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: n, maxLength: n }), {
    minLength: k,
    maxLength: k,
  });
  return fc.tuple(table, table);
});

describe('proportionalFitting', () => {
  test('reaches both margins and keeps every odds ratio', () => {
    fc.assert(
      fc.property(fullTables, ([seed, target]) => {
        const rows = Float64Array.from(target[0]!, (_, i) => target.reduce((sum, column) => sum + column[i]!, 0));
        const groups = Float64Array.from(target, (column) => column.reduce((sum, x) => sum + x, 0));
        const fitted = proportionalFitting(
          seed.map((column) => Float64Array.from(column)),
          rows,
          groups,
        )!;
        const odds = (t: readonly ArrayLike<number>[], i: number): number =>
          (t[0]![0]! * t[1]![i]!) / (t[0]![i]! * t[1]![0]!);
        return (
          fitted.distance <= 1e-12 &&
          rows.every((sum, i) =>
            near(
              fitted.columns.reduce((all, column) => all + column[i]!, 0),
              sum,
              1e-11,
            ),
          ) &&
          groups.every((sum, m) =>
            near(
              fitted.columns[m]!.reduce((all, x) => all + x, 0),
              sum,
              1e-11,
            ),
          ) &&
          rows.every((_, i) => near(odds(fitted.columns, i), odds(seed, i)))
        );
      }),
    );
  });

  test('says so where no scaling reaches the margins', () => {
    expect(
      proportionalFitting([Float64Array.of(0, 1), Float64Array.of(0, 1)], Float64Array.of(1, 1), Float64Array.of(1, 1)),
    ).toBeNull();
  });
});

describe('mutualInformationChange', () => {
  const parts = (change: IndexChange): number[] => [
    change.removals,
    change.additions,
    change.groupMarginal,
    change.unitMarginal,
    change.structural,
  ];
  const total = (change: IndexChange): number => parts(change).reduce((sum, part) => sum + part, 0);
  const transposed = (table: readonly (readonly number[])[]): number[][] =>
    table[0]!.map((_, i) => table.map((column) => column[i]!));

  test('the parts add up, and exchanging the tables changes every sign', () => {
    fc.assert(
      fc.property(twoTables, ([first, second]) => {
        const forth = mutualInformationChange(first, second).value;
        const back = mutualInformationChange(second, first).value;
        if (forth === null || back === null) return (forth === null) === (back === null);
        return (
          near(total(forth), forth.difference) &&
          near(
            forth.difference,
            multigroupMutualInformation(groupTable(second)).value! -
              multigroupMutualInformation(groupTable(first)).value!,
          ) &&
          near(forth.removals, -back.additions) &&
          near(forth.additions, -back.removals) &&
          near(forth.groupMarginal, -back.groupMarginal) &&
          near(forth.unitMarginal, -back.unitMarginal) &&
          near(forth.structural, -back.structural)
        );
      }),
      { numRuns: 60 },
    );
  });

  test('exchanging units and groups exchanges their parts; the order of units and of groups does not matter', () => {
    fc.assert(
      fc.property(fullTables, fc.integer({ min: 1, max: 99 }), ([first, second], salt) => {
        const plain = mutualInformationChange(first, second).value!;
        const turned = mutualInformationChange(transposed(first), transposed(second)).value!;
        const units = orderFrom(first[0]!.length, salt);
        const groups = orderFrom(first.length, salt);
        const moved = (table: number[][]): number[][] =>
          reordered(table, groups).map((column) => reordered(column, units));
        const other = mutualInformationChange(moved(first), moved(second)).value!;
        return (
          near(turned.groupMarginal, plain.unitMarginal) &&
          near(turned.unitMarginal, plain.groupMarginal) &&
          near(turned.structural, plain.structural) &&
          parts(other).every((part, i) => near(part, parts(plain)[i]!))
        );
      }),
      { numRuns: 60 },
    );
  });

  test('scaling units or groups is marginal only: nothing structural', () => {
    fc.assert(
      fc.property(fullTables, ([first, second]) => {
        const factors = second[0]!;
        const byUnit = mutualInformationChange(
          first,
          first.map((column) => column.map((x, i) => x * factors[i]!)),
        ).value!;
        const byGroup = mutualInformationChange(
          first,
          first.map((column, m) => column.map((x) => x * (m + 1))),
        ).value!;
        return [byUnit, byGroup].every(
          (change) => near(change.structural, 0) && change.removals === 0 && change.additions === 0,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('the same margins and another association is structural only', () => {
    const change = mutualInformationChange(
      [
        [30, 10],
        [10, 30],
      ],
      [
        [20, 20],
        [20, 20],
      ],
    ).value!;
    expect(change.structural).toBeCloseTo(change.difference, 12);
    expect(change.groupMarginal).toBeCloseTo(0, 12);
    expect(change.unitMarginal).toBeCloseTo(0, 12);
  });

  test('a unit that exists in one table only is a removal or an addition, the rest unchanged', () => {
    const first = [
      [30, 10, 9],
      [10, 30, 0],
    ];
    const second = [
      [30, 10, 0],
      [10, 30, 0],
    ];
    const change = mutualInformationChange(first, second).value!;
    expect(change.removals).toBeCloseTo(change.difference, 12);
    expect(
      parts(change)
        .slice(1)
        .every((part) => Math.abs(part) < 1e-12),
    ).toBe(true);
  });

  test('has a reason where nothing is common, or one table has one group', () => {
    expect(
      mutualInformationChange(
        [
          [1, 0],
          [2, 0],
        ],
        [
          [0, 1],
          [0, 2],
        ],
      ),
    ).toEqual({ value: null, reason: 'nothing_in_common' });
    expect(
      mutualInformationChange(
        [
          [1, 0],
          [0, 0],
        ],
        [
          [1, 1],
          [1, 2],
        ],
      ),
    ).toEqual({ value: null, reason: 'one_group' });
  });

  test('three groups and units, computed once by hand-run fitting: structure and margins of the reference', () => {
    // Tables of the R package's own test (a 2 × 4 table for two years); fitted by plain alternation in this test.
    const first = [
      [40, 30, 20, 10],
      [5, 10, 15, 20],
    ];
    const second = [
      [20, 20, 20, 15],
      [5, 10, 10, 15],
    ];
    const sums = (t: number[][]) => ({
      u: t[0]!.map((_, i) => t.reduce((s, c) => s + c[i]!, 0)),
      g: t.map((c) => c.reduce((s, x) => s + x, 0)),
    });
    const shares = (t: number[][]): number[][] => {
      const all = t.flat().reduce((s, x) => s + x, 0);
      return t.map((c) => c.map((x) => x / all));
    };
    const alternated = (seed: number[][], u: number[], g: number[]): number[][] => {
      let table = seed;
      for (let round = 0; round < 2000; round += 1) {
        const { u: rows } = sums(table);
        table = table.map((c) => c.map((x, i) => (x * u[i]!) / rows[i]!));
        const { g: columns } = sums(table);
        table = table.map((c, m) => c.map((x) => (x * g[m]!) / columns[m]!));
      }
      return table;
    };
    const [a, b] = [shares(first), shares(second)];
    const info = (t: number[][]): number => multigroupMutualInformation(groupTable(t)).value!;
    const structural =
      (info(alternated(b, sums(a).u, sums(a).g)) - info(a) + info(b) - info(alternated(a, sums(b).u, sums(b).g))) / 2;
    const change = mutualInformationChange(first, second).value!;
    expect(change.structural).toBeCloseTo(structural, 12);
    expect(change.groupMarginal + change.unitMarginal).toBeCloseTo(change.difference - structural, 12);
  });
});

describe('karmelMaclachlan', () => {
  test('the parts add up; the mean of both directions is the structural part of the Shapley form', () => {
    fc.assert(
      fc.property(fullTables, ([first, second]) => {
        const forth = karmelMaclachlan(first, second).value!;
        const back = karmelMaclachlan(second, first).value!;
        const shapley = mutualInformationChange(first, second).value!;
        const { difference, ...parts } = forth;
        return (
          near(
            Object.values(parts).reduce((sum, part) => sum + part, 0),
            difference,
          ) &&
          near((forth.structural - back.structural) / 2, shapley.structural) &&
          near(forth.difference, shapley.difference)
        );
      }),
      { numRuns: 60 },
    );
  });
});
