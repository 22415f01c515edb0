import { describe, expect, test } from 'vitest';
import { mean, sampleDeviation } from '../../../src/core/numeric/statistics.ts';
import { groupTable } from '../../../src/core/segregation/groupTable.ts';
import { bootstrapReplicates } from '../../../src/core/segregation/inference/bootstrapReplicates.ts';
import { bootstrapSummary } from '../../../src/core/segregation/inference/bootstrapSummary.ts';
import { chanceReplicates } from '../../../src/core/segregation/inference/chanceReplicates.ts';
import { differenceReplicates } from '../../../src/core/segregation/inference/differenceReplicates.ts';
import { fixedMarginReplicates } from '../../../src/core/segregation/inference/fixedMarginReplicates.ts';
import { joinReplicates } from '../../../src/core/segregation/inference/joinReplicates.ts';
import { labelReplicates } from '../../../src/core/segregation/inference/labelReplicates.ts';
import { permutationPValue } from '../../../src/core/segregation/inference/permutationPValue.ts';
import { placePermutationReplicates } from '../../../src/core/segregation/inference/placePermutationReplicates.ts';
import type { ReplicateRange, Replicates, Statistic } from '../../../src/core/segregation/inference/replicates.ts';
import { multigroupDissimilarity } from '../../../src/core/segregation/multigroup/multigroupDissimilarity.ts';
import { multigroupMutualInformation } from '../../../src/core/segregation/multigroup/multigroupMutualInformation.ts';

const columns = [
  [12, 0, 30, 5, 8, 0, 21],
  [40, 25, 10, 0, 60, 0, 33],
  [3, 9, 0, 14, 6, 0, 2],
].map((column) => Float64Array.from(column));
const statistic: Statistic = (drawn) => [
  multigroupMutualInformation(groupTable(drawn)),
  multigroupDissimilarity(groupTable(drawn)),
];
const other = columns.map((column) => column.map((x, i) => x + (i % 3) * 4));

const KINDS: Readonly<Record<string, (of: Statistic, range: ReplicateRange) => Replicates>> = {
  bootstrap: (of, range) => bootstrapReplicates(columns, of, range),
  chance: (of, range) => chanceReplicates(columns, of, range),
  'fixed margins': (of, range) => fixedMarginReplicates(columns, of, range),
  places: (of, range) => placePermutationReplicates(columns, of, range),
  difference: (of, range) => differenceReplicates(columns, other, of, range),
  labels: (of, range) => labelReplicates(columns, other, of, range),
};

/** Weighted by place, so that it changes when units change places. */
const placed: Statistic = (drawn) => [{ value: drawn[0]!.reduce((sum, x, i) => sum + x * i, 0) }];

describe.each(Object.entries(KINDS))('%s', (_name, run) => {
  test('does not depend on how the replicates are divided among threads, but on the seed', () => {
    const whole = run(placed, { seed: 'a', from: 0, to: 12 });
    const parts = joinReplicates([
      run(placed, { seed: 'a', from: 0, to: 5 }),
      run(placed, { seed: 'a', from: 5, to: 6 }),
      run(placed, { seed: 'a', from: 6, to: 12 }),
    ]);
    expect(parts).toEqual(whole);
    expect(run(placed, { seed: 'b', from: 0, to: 12 })).not.toEqual(whole);
  });

  test('a replicate without a value is left out and counted', () => {
    let call = 0;
    const sometimes: Statistic = () => {
      call += 1;
      return [call % 3 === 0 ? { value: null, reason: 'one_group' } : { value: 1 }];
    };
    const { values, leftOut } = run(sometimes, { seed: 'a', from: 0, to: 6 });
    expect(values[0]!.length + leftOut[0]!).toBe(6);
    expect(leftOut[0]).toBeGreaterThan(0);
    expect(() => run(placed, { seed: 'a', from: 3, to: 3 })).toThrow('from < to');
  });
});

describe('what stays the same in every replicate', () => {
  const range = { seed: 'margins', from: 0, to: 200 };
  const seen = (run: (of: Statistic, range: ReplicateRange) => Replicates): number[][][] => {
    const tables: number[][][] = [];
    run((drawn) => {
      tables.push(drawn.map((column) => Array.from(column)));
      return [{ value: 0 }];
    }, range);
    return tables;
  };
  const rowSums = (table: readonly ArrayLike<number>[]): number[] =>
    Array.from(table[0]!, (_, i) => table.reduce((sum, column) => sum + column[i]!, 0));
  const columnSums = (table: readonly ArrayLike<number>[]): number[] =>
    table.map((column) => Array.from(column).reduce((sum, x) => sum + x, 0));
  const people = 278;

  test('bootstrap: the number of people, and empty cells', () => {
    for (const table of seen(KINDS.bootstrap!)) {
      expect(columnSums(table).reduce((sum, x) => sum + x, 0)).toBe(people);
      expect([table[0]![1], table[1]![3], table[2]![2], table[0]![5]]).toEqual([0, 0, 0, 0]);
    }
  });

  test('chance: the people of every unit', () => {
    for (const table of seen(KINDS.chance!)) expect(rowSums(table)).toEqual(rowSums(columns));
  });

  test('fixed margins: units and groups; cells average to what independence expects', () => {
    const tables = seen(KINDS['fixed margins']!);
    for (const table of tables) {
      expect(rowSums(table)).toEqual(rowSums(columns));
      expect(columnSums(table)).toEqual(columnSums(columns));
    }
    columns.forEach((_, m) => {
      rowSums(columns).forEach((t, i) => {
        const cells = tables.map((table) => table[m]![i]!);
        const expected = (t * columnSums(columns)[m]!) / people;
        expect(Math.abs(mean(cells) - expected)).toBeLessThanOrEqual(
          (4.5 * sampleDeviation(cells)) / Math.sqrt(cells.length) + 1e-9,
        );
      });
    });
  });

  test('places: the units as a set, and where nobody lives', () => {
    const rows = (table: readonly ArrayLike<number>[]): string[] =>
      Array.from(table[0]!, (_, i) => table.map((c) => c[i]).join());
    for (const table of seen(KINDS.places!)) {
      expect(rows(table).sort()).toEqual(rows(columns).sort());
      expect(table[0]![5]! + table[1]![5]! + table[2]![5]!).toBe(0);
    }
  });
});

describe('summaries', () => {
  test('the p-value counts the observed table, is two-sided and never 0', () => {
    const replicates = Float64Array.from({ length: 99 }, (_, i) => i);
    expect(permutationPValue({ value: 1000 }, replicates).value).toBeCloseTo(0.02, 15);
    expect(permutationPValue({ value: -1 }, replicates).value).toBeCloseTo(0.02, 15);
    expect(permutationPValue({ value: 49 }, replicates).value).toBe(1);
    expect(permutationPValue({ value: 94 }, replicates).value).toBeCloseTo(0.12, 15);
    expect(permutationPValue({ value: null, reason: 'one_group' }, replicates)).toEqual({
      value: null,
      reason: 'one_group',
    });
    expect(permutationPValue({ value: 1 }, new Float64Array(0)).value).toBeNull();
  });

  test('permutation p-values are uniform where there is no segregation', () => {
    // Tables that are themselves made by chance: about a tenth of the p-values lie below 0.1.
    const tables: Float64Array[][] = [];
    chanceReplicates(
      columns,
      (drawn) => {
        tables.push(drawn.map((c) => Float64Array.from(c)));
        return [{ value: 0 }];
      },
      { seed: 'null', from: 0, to: 150 },
    );
    const small = tables.filter((table, i) => {
      const { values } = fixedMarginReplicates(table, statistic, { seed: `p${i}`, from: 0, to: 99 });
      return permutationPValue(multigroupMutualInformation(groupTable(table)), values[0]!).value! <= 0.1;
    }).length;
    expect(small).toBeGreaterThan(4);
    expect(small).toBeLessThan(28);
  });

  test('bootstrap: reflected at the estimate, interval by level', () => {
    const { values } = bootstrapReplicates(columns, statistic, { seed: 'b', from: 0, to: 400 });
    const estimate = multigroupMutualInformation(groupTable(columns));
    const summary = bootstrapSummary(estimate, values[0]!).value!;
    // Resampling adds segregation by chance, so the replicates lie above, and the corrected value below the estimate.
    expect(mean(values[0]!)).toBeGreaterThan(estimate.value!);
    expect(summary.biasCorrected).toBeCloseTo(2 * estimate.value! - mean(values[0]!), 12);
    expect(summary.standardError).toBeCloseTo(sampleDeviation(values[0]!), 12);
    expect(summary.lower).toBeLessThan(summary.biasCorrected);
    expect(summary.upper).toBeGreaterThan(summary.biasCorrected);
    const wide = bootstrapSummary(estimate, values[0]!, 0.99).value!;
    expect(wide.lower).toBeLessThan(summary.lower);
    expect(bootstrapSummary(estimate, Float64Array.of(1)).value).toBeNull();
    expect(() => bootstrapSummary(estimate, values[0]!, 1)).toThrow('level');
  });

  test('the bootstrap takes out the bias of small units: closer to the truth than the plain estimate', () => {
    // The truth is evenness: M is 0. What is estimated from 30 people per unit is chance.
    const table = [
      Float64Array.from({ length: 40 }, (_, i) => 8 + ((i * 7) % 5)),
      Float64Array.from({ length: 40 }, (_, i) => 22 - ((i * 7) % 5)),
    ];
    const { values } = bootstrapReplicates(table, statistic, { seed: 'small', from: 0, to: 200 });
    const plain = multigroupMutualInformation(groupTable(table));
    expect(Math.abs(bootstrapSummary(plain, values[0]!).value!.biasCorrected)).toBeLessThan(0.05);
    expect(bootstrapSummary(plain, values[0]!).value!.biasCorrected).toBeLessThan(plain.value!);
  });
});
