import { describe, expect, test } from 'vitest';
import { groupCounts } from '../../../src/core/segregation/groupCounts.ts';
import { groupTable } from '../../../src/core/segregation/groupTable.ts';
import { environment } from '../../../src/core/segregation/kernel/environment.ts';
import { makeKernel } from '../../../src/core/segregation/kernel/makeKernel.ts';
import { reliability } from '../../../src/core/segregation/oneGroup/reliability.ts';
import { kernelIndices } from '../../../src/core/segregation/registry/kernelIndices.ts';
import { multigroupIndices } from '../../../src/core/segregation/registry/multigroupIndices.ts';
import { oneGroupIndices } from '../../../src/core/segregation/registry/oneGroupIndices.ts';
import { ordinalIndices } from '../../../src/core/segregation/registry/ordinalIndices.ts';
import { segregationIndices } from '../../../src/core/segregation/registry/segregationIndices.ts';
import { spatialIndices } from '../../../src/core/segregation/registry/spatialIndices.ts';
import type { Place } from './randomPlaces.ts';
import { contextOf, countsAt } from './randomPlaces.ts';

const OPTIONS = { seed: 'edges', draws: 2 };
const line = (n: number, fill: (i: number) => number): number[] => Array.from({ length: n }, (_, i) => fill(i));

/** A row of units, a kilometre apart, each touching the next. */
function row(group: number[], rest: number[], change: Partial<Place> = {}): Place {
  const n = group.length;
  return {
    group,
    rest,
    x: line(n, (i) => 1000 * i),
    y: line(n, () => 0),
    area: line(n, (i) => 1e6 + i),
    perimeter: line(n, () => 4000),
    pairs: line(Math.max(0, n - 1), (i) => i).map((i) => [i, i + 1, 1000] as const),
    ...change,
  };
}

const CASES: Readonly<Record<string, Place>> = {
  'no units': row([], []),
  'one unit': row([5], [7]),
  'one unit of one person': row([1], [0]),
  'one group only': row([5, 3, 2], [0, 0, 0]),
  'an empty group': row([0, 0, 0], [5, 3, 2]),
  'empty units only': row([0, 0], [0, 0]),
  'empty units among others': row([0, 4, 0, 2], [0, 1, 0, 6]),
  'units of one person': row([1, 0, 1, 0], [0, 1, 0, 1]),
  'equal areas': row([3, 1, 2], [2, 6, 1], { area: [1e6, 1e6, 1e6] }),
  'all at one place': row([3, 1, 2], [2, 6, 1], { x: [500, 500, 500], y: [9, 9, 9] }),
  'all distances from the centre tied': row([3, 1], [2, 6], { x: [0, 800], y: [700, 700] }),
  'an island': row([3, 1, 2], [2, 6, 1], { pairs: [[0, 1, 70]] }),
  'no neighbours at all': row([3, 1, 2], [2, 6, 1], { pairs: [] }),
  'points of contact only': row([3, 1, 2], [2, 6, 1], {
    pairs: [
      [0, 1, 0],
      [1, 2, 0],
    ],
  }),
  'no land': row([3, 1, 2], [2, 6, 1], { area: [0, 0, 0] }),
  'counts that are no whole numbers': row([0.3, 1.7, 2.2], [2.1, 0.4, 1e-3]),
  'hardly anybody': row([1e-9, 2e-9], [3e-9, 1e-9]),
  'very many people': row([3e9, 1e9, 2e9], [4e9, 6e9, 5e8]),
  'units far apart': row([3, 1, 2], [2, 6, 1], { x: [0, 1e7, 2e7] }),
};

describe.each(Object.entries(CASES))('%s', (_name, place) => {
  test('every index has a finite value or a reason', () => {
    const counts = countsAt(place);
    const table = groupTable([place.group, place.rest]);
    const context = contextOf(place);
    const surroundings =
      environment(table, Float64Array.from(place.x), Float64Array.from(place.y), makeKernel('biweight', 2)).value ?? [];
    const outcomes = [
      ...oneGroupIndices.map((index) => [index.name, index.compute(counts, OPTIONS)] as const),
      ...spatialIndices.map((index) => [index.name, index.compute(counts, context)] as const),
      ...[...multigroupIndices, ...ordinalIndices].map((index) => [index.name, index.compute(table)] as const),
      ...kernelIndices.map((index) => [index.name, index.compute(table, surroundings)] as const),
    ];
    for (const [name, outcome] of outcomes)
      expect(
        outcome.value === null ? outcome.reason.length > 0 : Number.isFinite(outcome.value),
        `${name}: ${outcome.value}`,
      ).toBe(true);
  });
});

test('the reasons of the edge table', () => {
  const reason = (place: Place, name: string): string | null => {
    const index = [...oneGroupIndices, ...spatialIndices].find((entry) => entry.name === name)!;
    const outcome =
      'needs' in index ? index.compute(countsAt(place), contextOf(place)) : index.compute(countsAt(place), OPTIONS);
    return outcome.value === null ? outcome.reason : (outcome.caution ?? null);
  };
  expect(reason(CASES['no units']!, 'dissimilarity')).toBe('no_population');
  expect(reason(CASES['empty units only']!, 'gini')).toBe('no_population');
  expect(reason(CASES['one group only']!, 'theilH')).toBe('one_group');
  expect(reason(CASES['an empty group']!, 'delta')).toBe('one_group');
  expect(reason(CASES['units of one person']!, 'isolationExact')).toBe('no_unit_above_one_person');
  expect(reason(CASES['units of one person']!, 'dissimilarityModified')).toBe('chance_is_maximal');
  expect(reason(CASES['equal areas']!, 'absoluteConcentration')).toBe('equal_areas');
  expect(reason(CASES['no neighbours at all']!, 'dissimilarityAdjusted.queen')).toBe('no_neighbours');
  expect(reason(CASES['points of contact only']!, 'dissimilarityAdjusted.rook')).toBe('no_neighbours');
  expect(reason(CASES['points of contact only']!, 'dissimilarityAdjusted.queen')).toBeNull();
  expect(reason(CASES['points of contact only']!, 'dissimilarityBoundary')).toBe('no_neighbours');
  expect(reason(CASES['no land']!, 'dissimilarityShape')).toBe('no_area');
  expect(reason(CASES['no land']!, 'delta')).toBe('no_area');
  expect(reason(CASES['counts that are no whole numbers']!, 'dissimilarityExpected')).toBe('totals_rounded');
  expect(reason(row([3, 1, 2], [2, 6, 1], { area: [5, 5, 9] }), 'relativeConcentration')).toBe(
    'equal_areas_in_input_order',
  );
});

test('wrong counts are refused with their place', () => {
  expect(() => groupCounts([1, -1], [2, 2])).toThrow('the count of unit 1 is -1');
  expect(() => groupCounts([1, 1], [2, Number.NaN])).toThrow('the total of unit 1 is NaN');
  expect(() => groupCounts([3], [2])).toThrow('unit 0 has 3 members among 2 people');
  expect(() => groupCounts([3], [])).toThrow('one count and one total');
  expect(() =>
    groupTable([
      [1, 2],
      [1, Infinity],
    ]),
  ).toThrow('group 1 of unit 1 is Infinity');
  expect(() => groupTable([[1, 2], [1]])).toThrow('one count per unit');
});

test('a total that misses its group by rounding only is the group', () => {
  const counts = groupCounts([0.1 + 0.2, 1], [0.3, 2]);
  expect(counts.group[0]).toBe(0.3);
  expect(() => groupCounts([0.31], [0.3])).toThrow('among');
});

test('reliability: small units, and how much of D is chance', () => {
  const { smallUnits, shareInSmallUnits, chanceShare } = reliability(groupCounts([1, 0, 1, 300], [2, 2, 2, 600]))
    .value!;
  expect([smallUnits, shareInSmallUnits]).toEqual([3, 6 / 606]);
  // Nearly even: chance alone would produce more.
  expect(chanceShare).toBeGreaterThan(1);
  expect(reliability(groupCounts([1, 1], [2, 2]))).toEqual({ value: null, reason: 'zero_denominator' });
});

test('the registry: ids are unique, every entry complete, ranges in order', () => {
  const ids = segregationIndices.map((index) => `${index.set}.${index.name}`);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { german, english, reference, range } of segregationIndices) {
    expect([german, english].every((text) => text.length > 2) && /\d{4}/.test(reference)).toBe(true);
    expect((range[0] ?? -Infinity) < (range[1] ?? Infinity)).toBe(true);
  }
});
