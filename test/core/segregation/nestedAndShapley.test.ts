import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counterfactualCounts } from '../../../src/core/segregation/change/counterfactualCounts.ts';
import { nestedSegregation } from '../../../src/core/segregation/change/nestedSegregation.ts';
import { shapleyDifference } from '../../../src/core/segregation/change/shapleyDifference.ts';
import { groupTable } from '../../../src/core/segregation/groupTable.ts';
import { multigroupTheilH } from '../../../src/core/segregation/multigroup/multigroupTheilH.ts';
import { dissimilarity } from '../../../src/core/segregation/oneGroup/dissimilarity.ts';
import { gini } from '../../../src/core/segregation/oneGroup/gini.ts';
import { theilH } from '../../../src/core/segregation/oneGroup/theilH.ts';
import { countsOf, randomColumns } from './randomTables.ts';
import { goldenSet } from './sharedGolden.ts';

const near = (a: number, b: number, tolerance = 1e-9): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));

describe('nestedSegregation', () => {
  test('between and within add up to the whole, for M and for H', () => {
    fc.assert(
      fc.property(
        randomColumns({ min: 2, max: 4 }, { min: 2, max: 12 }),
        fc.integer({ min: 1, max: 4 }),
        (columns, areas) => {
          const areaOf = columns[0]!.map((_, i) => (i * 7) % areas);
          const nested = nestedSegregation(columns, areaOf).value;
          if (nested === null) return groupTable(columns).missing !== null;
          const { total, between, within } = nested;
          return (
            near(between.mutualInformation + within.mutualInformation, total.mutualInformation) &&
            near(between.theilH + within.theilH, total.theilH) &&
            near(total.theilH, multigroupTheilH(groupTable(columns)).value!) &&
            near(
              nested.areas.reduce((sum, area) => sum + area.share, 0),
              1,
            ) &&
            near(
              nested.areas.reduce((sum, area) => sum + area.share * area.entropyRatio * (area.theilH ?? 0), 0),
              within.theilH,
            )
          );
        },
      ),
    );
  });

  test('one area: everything is within; an area per unit: everything is between', () => {
    const columns = [
      [9, 1, 4],
      [1, 9, 6],
    ];
    const one = nestedSegregation(columns, [5, 5, 5]).value!;
    expect(one.between.mutualInformation).toBeCloseTo(0, 15);
    const each = nestedSegregation(columns, [0, 1, 2]).value!;
    expect(each.within.mutualInformation).toBeCloseTo(0, 15);
    expect(each.areas.map((area) => area.area)).toEqual([0, 1, 2]);
    expect(() => nestedSegregation(columns, [0, 1, -1])).toThrow('not in a numbered area');
  });

  const schools = goldenSet('schools00');
  test.skipIf(schools === null)('schools within districts within states: M of every level adds up', () => {
    const columns = ['asian', 'black', 'hisp', 'native', 'white'].map((name) => schools!.column(name));
    const nested = nestedSegregation(
      columns,
      columns[0]!.map((_, i) => i % 97),
    ).value!;
    expect(nested.total.mutualInformation).toBeCloseTo(0.42553897587641953, 13);
    expect(nested.between.mutualInformation + nested.within.mutualInformation).toBeCloseTo(
      nested.total.mutualInformation,
      13,
    );
  });
});

describe('shapleyDifference', () => {
  const cities = fc.tuple(randomColumns({ min: 2, max: 2 }), randomColumns({ min: 2, max: 2 }));

  test.each(['composition', 'share', 'dual_composition'] as const)(
    '%s: the parts add up, and exchanging the cities changes the signs',
    (method) => {
      fc.assert(
        fc.property(cities, fc.constantFrom(dissimilarity, gini, theilH), ([a, b], index) => {
          const [first, second] = [countsOf(a), countsOf(b)];
          const forth = shapleyDifference(index, first, second, method).value;
          const back = shapleyDifference(index, second, first, method).value;
          if (forth === null || back === null) return (forth === null) === (back === null);
          return (
            near(forth.spatial + forth.attribute, forth.difference) &&
            near(forth.spatial, -back.spatial) &&
            near(forth.attribute, -back.attribute)
          );
        }),
      );
    },
  );

  test.each(['composition', 'share', 'dual_composition'] as const)(
    '%s: a city compared with itself has no difference',
    (method) => {
      const city = countsOf([
        [1, 5, 9, 3],
        [9, 5, 3, 8],
      ]);
      const own = counterfactualCounts(city, city, method);
      // Percentile ranks end at 1 and quantiles start at 0, so only the largest values match exactly.
      expect(own.units.length).toBe(4);
      const { difference, spatial, attribute } = shapleyDifference(dissimilarity, city, city, method).value!;
      expect([difference, spatial, attribute]).toEqual([0, 0, 0]);
    },
  );
});
