import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { falseDiscoveryRate } from '../../../src/core/numeric/falseDiscoveryRate.ts';
import { normalTail } from '../../../src/core/numeric/normalTail.ts';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';
import { permutationPValue } from '../../../src/core/segregation/inference/permutationPValue.ts';
import { contiguityFromPairs } from '../../../src/core/spatial/contiguityFromPairs.ts';
import { gearysC } from '../../../src/core/spatial/gearysC.ts';
import { getisOrdG } from '../../../src/core/spatial/getisOrdG.ts';
import { globalPermutation } from '../../../src/core/spatial/globalPermutation.ts';
import { localG } from '../../../src/core/spatial/localG.ts';
import { localGeary } from '../../../src/core/spatial/localGeary.ts';
import { localMoran } from '../../../src/core/spatial/localMoran.ts';
import { moransI } from '../../../src/core/spatial/moransI.ts';
import { nearestNeighbours } from '../../../src/core/spatial/nearestNeighbours.ts';
import { permutationPValues } from '../../../src/core/spatial/permutationPValues.ts';
import { permuteGeary } from '../../../src/core/spatial/permuteGeary.ts';
import { permuteIndependently } from '../../../src/core/spatial/permuteIndependently.ts';
import { permuteTogether } from '../../../src/core/spatial/permuteTogether.ts';
import { rowStandardised } from '../../../src/core/spatial/rowStandardised.ts';
import type { SpatialWeights } from '../../../src/core/spatial/spatialWeights.ts';
import { weightsOfContiguity } from '../../../src/core/spatial/weightsOfContiguity.ts';
import { sharedPath } from '../../support/shared.ts';
import { goldenSet, readColumns } from '../segregation/sharedGolden.ts';

const N = 60;
const random = seededRandom('places');
const x = Float64Array.from({ length: N }, () => random.uniform() * 1000);
const y = Float64Array.from({ length: N }, () => random.uniform() * 1000);
const values = Float64Array.from(x, (east) => east / 500 + random.normal());
const near = rowStandardised(nearestNeighbours(x, y, 5));
const range = { seed: 'test', permutations: 199, from: 0, to: N };

describe('conditional permutation', () => {
  test.each([
    ['independent', permuteIndependently],
    ['shared', permuteTogether],
    ['Geary', permuteGeary],
  ] as const)('%s: parts of the units join to the same counts, whatever the parts', (_name, permute) => {
    const whole = permute(values, near, range);
    const parts = [
      [0, 7],
      [7, 41],
      [41, N],
    ].map(([from, to]) => permute(values, near, { ...range, from: from!, to: to! }));
    expect(parts.flatMap(({ atLeast }) => [...atLeast])).toEqual([...whole.atLeast]);
    expect(parts.flatMap(({ atMost }) => [...atMost])).toEqual([...whole.atMost]);
  });

  test('scale and shift of the values change no count; the order of equal sums is a tie', () => {
    const whole = permuteTogether(values, near, range);
    const other = permuteTogether(
      values.map((value) => 3 * value),
      near,
      range,
    );
    expect(other).toEqual(whole);
    // Everybody is the same: every arrangement is a tie.
    const constant = permuteIndependently(new Float64Array(N).fill(0.1), near, range);
    expect([...constant.atLeast, ...constant.atMost].every((count) => count === 199)).toBe(true);
  });

  test('every arrangement of four units is found with its chance', () => {
    // The neighbour of unit 0 (value 9) holds 9, 1 or 0 with a third each: #≥ of the observed 9 is a third.
    const four = nearestNeighbours([0, 1, 5, 6], [0, 0, 0, 0], 1);
    const counts = permuteIndependently(Float64Array.of(9, 9, 1, 0), four, { ...range, permutations: 9000, to: 4 });
    expect(Math.abs(counts.atLeast[0]! / 9000 - 1 / 3)).toBeLessThan(0.02);
    expect(counts.atMost[0]).toBe(9000);
    const together = permuteTogether(Float64Array.of(9, 9, 1, 0), four, { ...range, permutations: 9000, to: 4 });
    expect(Math.abs(together.atLeast[0]! / 9000 - 1 / 3)).toBeLessThan(0.02);
  });

  test('unequal weights: both ways take them, and agree', () => {
    const weights: SpatialWeights = { ...near, weight: near.weight.map((_, k) => 1 + (k % 3)) };
    const [own, shared] = [permuteIndependently, permuteTogether].map((permute) =>
      permutationPValues(permute(values, weights, { ...range, permutations: 4999 })),
    ) as [Float64Array, Float64Array];
    own.forEach((p, unit) => {
      const half = (p + shared[unit]!) / 4;
      const error = 2 * Math.sqrt((half * (1 - half) * 2) / 4999) + 2 / 4999;
      expect(Math.abs(shared[unit]! - p), `unit ${unit}`).toBeLessThan(4 * error);
    });
  });

  test('what is not one finite number per unit, and ranges outside the units, are refused', () => {
    for (const permute of [permuteIndependently, permuteTogether, permuteGeary]) {
      expect(() => permute(values.subarray(1), near, range)).toThrow(RangeError);
      expect(() => permute(values, near, { ...range, to: N + 1 })).toThrow(RangeError);
      expect(() => permute(values, near, { ...range, permutations: 0 })).toThrow(RangeError);
      const broken = values.map((value, i) => (i === 2 ? Number.NaN : value));
      expect(() => permute(broken, near, range)).toThrow(RangeError);
    }
  });

  test('a unit whose neighbours are all others has one arrangement only: p = 1', () => {
    const all = nearestNeighbours([0, 1, 2], [0, 0, 0], 2);
    for (const permute of [permuteIndependently, permuteTogether, permuteGeary]) {
      const counts = permute(Float64Array.of(1, 2, 9), all, { ...range, to: 3 });
      expect([...permutationPValues(counts)]).toEqual([1, 1, 1]);
    }
  });

  const golden = goldenSet('sacramento');
  test.skipIf(golden === null)('p-values agree with 9,999 permutations of esda within four standard errors', () => {
    const esda = JSON.parse(readFileSync(sharedPath('golden', 'sacramento', 'autocorrelation_esda.json')!, 'utf8'));
    const columns = readColumns(sharedPath('golden', 'sacramento', 'autocorr_input.csv')!);
    const weights = rowStandardised(weightsOfContiguity(golden!.contiguity(), 'queen'));
    for (const name of ['HISP_share', 'HH_INC']) {
      const list = Float64Array.from(columns.get(name)!, Number);
      const average = list.reduce((sum, value) => sum + value, 0) / list.length;
      const z = list.map((value) => value - average);
      const theirs = esda.variables[name].queen.Moran_Local.p_sim_9999_seed12345_two_sided as number[];
      const R = 4999;
      for (const permute of [permuteIndependently, permuteTogether]) {
        const p = permutationPValues(permute(z, weights, { seed: 'golden', permutations: R, from: 0, to: z.length }));
        p.forEach((value, unit) => {
          // A two-sided p is twice a one-sided one, and so is its error.
          const half = theirs[unit]! / 2;
          const error = 2 * Math.sqrt(half * (1 - half) * (1 / R + 1 / 9999)) + 2 / R;
          expect(Math.abs(value - theirs[unit]!), `${name} of ${unit}`).toBeLessThan(4 * error);
        });
      }
    }
  });
});

describe('global permutation', () => {
  test('the mean of I over permutations is its expectation, its spread that of the randomisation formula', () => {
    const index = (list: Float64Array, weights: SpatialWeights) => {
      const { value } = moransI(list, weights);
      return value === null ? ({ value: null, reason: 'zero_denominator' } as const) : { value: value.statistic };
    };
    const { values: lists } = globalPermutation(values, near, index, { seed: 's', from: 0, to: 2000 });
    const list = lists[0]!;
    const average = list.reduce((sum, value) => sum + value, 0) / list.length;
    const spread = list.reduce((sum, value) => sum + (value - average) ** 2, 0) / (list.length - 1);
    const moments = moransI(values, near).value!;
    const standardError = Math.sqrt(moments.randomisation!.variance / list.length);
    expect(Math.abs(average - moments.expectation)).toBeLessThan(4 * standardError);
    expect(Math.abs(spread / moments.randomisation!.variance - 1)).toBeLessThan(0.2);
    const p = permutationPValue({ value: moments.statistic }, list).value!;
    expect(p).toBeGreaterThan(0);
    const parts = [0, 500].map((from) => globalPermutation(values, near, index, { seed: 's', from, to: from + 500 }));
    expect(parts.flatMap((part) => [...part.values[0]!])).toEqual([...list.subarray(0, 1000)]);
  });
});

describe('identities and edges of autocorrelation', () => {
  const order = Array.from({ length: N }, (_, i) => (i * 7) % N);
  const place = new Map(order.map((old, now) => [old, now]));
  const moved = rowStandardised(
    nearestNeighbours(
      order.map((i) => x[i]!),
      order.map((i) => y[i]!),
      5,
    ),
  );
  const movedValues = Float64Array.from(order, (i) => values[i]!);

  test('the order of the units does not matter', () => {
    expect(moransI(movedValues, moved).value!.statistic).toBeCloseTo(moransI(values, near).value!.statistic, 12);
    expect(gearysC(movedValues, moved).value!.statistic).toBeCloseTo(gearysC(values, near).value!.statistic, 12);
    const local = localMoran(values, near).value!;
    const other = localMoran(movedValues, moved).value!;
    for (let i = 0; i < N; i += 1) expect(other.z[place.get(i)!]).toBeCloseTo(local.z[i]!, 9);
  });

  test('the mean of local I is I, half the mean of local c (n − 1)/n … is C', () => {
    const I = moransI(values, near).value!.statistic;
    const local = localMoran(values, near).value!.statistic;
    expect(local.reduce((sum, value) => sum + value, 0) / N).toBeCloseTo(I, 12);
    const C = gearysC(values, near).value!.statistic;
    const c = localGeary(values, near).value!.statistic;
    expect(c.reduce((sum, value) => sum + value, 0) / (2 * N)).toBeCloseTo(C, 12);
  });

  test('scaling and shifting changes neither I nor C', () => {
    const changed = values.map((value) => 5 - 3 * value);
    expect(moransI(changed, near).value!.statistic).toBeCloseTo(moransI(values, near).value!.statistic, 10);
    expect(gearysC(changed, near).value!.randomisation!.z).toBeCloseTo(
      gearysC(values, near).value!.randomisation!.z,
      8,
    );
  });

  test('equal values, no neighbours, one unit and no units have no value, with the reason', () => {
    const alone = rowStandardised(weightsOfContiguity(contiguityFromPairs(3, [], [], []), 'queen'));
    for (const index of [moransI, gearysC, getisOrdG, localMoran, localGeary] as const) {
      expect(index([1, 2, 3], alone)).toEqual({ value: null, reason: 'no_neighbours' });
      expect(index([], nearestNeighbours([], [], 1))).toEqual({ value: null, reason: 'no_population' });
      expect(index([4], nearestNeighbours([0], [0], 1)).value).toBeNull();
    }
    const two = nearestNeighbours([0, 1], [0, 0], 1);
    expect(moransI([0.1, 0.1], two)).toEqual({ value: null, reason: 'zero_denominator' });
    expect(moransI([1, 2], two).value!.randomisation).toBeNull();
    expect(localG([1, -1], two, 'G')).toEqual({ value: null, reason: 'zero_denominator' });
    expect(() => getisOrdG([1, -1], two)).toThrow(RangeError);
    expect(() => moransI([1, 2, 3], two)).toThrow(RangeError);
    expect(() => localG([1, Number.NaN], two, 'G')).toThrow(RangeError);
    expect(() => getisOrdG([1, Number.POSITIVE_INFINITY], two)).toThrow(RangeError);
    // Only one unit has neighbours: without the islands there is nothing to compare.
    const single: SpatialWeights = {
      start: Int32Array.of(0, 1, 1, 1),
      neighbour: Int32Array.of(1),
      weight: Float64Array.of(1),
    };
    for (const index of [moransI, gearysC, getisOrdG])
      expect(index([1, 2, 4], single, { islands: 'left_out' })).toEqual({ value: null, reason: 'zero_denominator' });
  });

  test('an island is not defined locally, and G* of it is its own share', () => {
    const weights = weightsOfContiguity(contiguityFromPairs(3, [0], [1], [5]), 'queen');
    expect([...localMoran([1, 2, 6], weights).value!.defined]).toEqual([1, 1, 0]);
    expect(localG([1, 2, 6], weights, 'G*').value!.statistic[2]).toBeCloseTo(6 / 9, 12);
  });
});

describe('tails and false discoveries', () => {
  test.each([
    [0, 0.5],
    [1, 0.15865525393145705],
    [2.5, 0.006209665325776132],
    [6, 9.865876450376946e-10],
    [20, 2.7536241186062337e-89],
    [37, 5.725571222524577e-300],
    [2.8, 0.0025551303304279312],
    [-3, 0.9986501019683699],
  ])('normalTail(%d)', (z, p) => {
    expect(Math.abs(normalTail(z) / p - 1)).toBeLessThan(1e-14);
  });

  test('Benjamini–Hochberg of the ten p-values of their paper finds the first four at 5 %', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    const q = falseDiscoveryRate(p);
    expect([...q].filter((value) => value <= 0.05)).toHaveLength(4);
    expect(q[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
    expect(falseDiscoveryRate(p, 'any')[0]).toBeCloseTo(q[0]! * p.reduce((sum, _, k) => sum + 1 / (k + 1), 0), 12);
    const known = Uint8Array.from(p, (_, i) => (i % 2 === 0 ? 1 : 0));
    expect(falseDiscoveryRate(p, 'positive', known)[1]).toBe(1);
    expect(falseDiscoveryRate(p, 'positive', known)[0]).toBeCloseTo(0.0001 * 8, 12);
    expect(() => falseDiscoveryRate([Number.NaN])).toThrow(RangeError);
  });
});
