import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { GroupTable } from '../../../src/core/segregation/groupTable.ts';
import { groupTable } from '../../../src/core/segregation/groupTable.ts';
import { dissimilarityContribution } from '../../../src/core/segregation/local/dissimilarityContribution.ts';
import { groupSegregation } from '../../../src/core/segregation/local/groupSegregation.ts';
import { informationContribution } from '../../../src/core/segregation/local/informationContribution.ts';
import { localSegregation } from '../../../src/core/segregation/local/localSegregation.ts';
import { locationQuotient } from '../../../src/core/segregation/local/locationQuotient.ts';
import { exposure } from '../../../src/core/segregation/multigroup/exposure.ts';
import { multigroupDissimilarity } from '../../../src/core/segregation/multigroup/multigroupDissimilarity.ts';
import { multigroupGini } from '../../../src/core/segregation/multigroup/multigroupGini.ts';
import { multigroupMutualInformation } from '../../../src/core/segregation/multigroup/multigroupMutualInformation.ts';
import { pairwiseDissimilarity } from '../../../src/core/segregation/multigroup/pairwiseDissimilarity.ts';
import { relativeDiversity } from '../../../src/core/segregation/multigroup/relativeDiversity.ts';
import { simpsonInteraction } from '../../../src/core/segregation/multigroup/simpsonInteraction.ts';
import { correlationRatio } from '../../../src/core/segregation/oneGroup/correlationRatio.ts';
import { dissimilarity } from '../../../src/core/segregation/oneGroup/dissimilarity.ts';
import { gini } from '../../../src/core/segregation/oneGroup/gini.ts';
import { mutualInformation } from '../../../src/core/segregation/oneGroup/mutualInformation.ts';
import { countsOf, randomColumns } from './randomTables.ts';

const near = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

const severalGroups = randomColumns({ min: 2, max: 5 });

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
