import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';
import { bivariateMoran } from '../../../src/core/spatial/bivariateMoran.ts';
import { localBivariateMoran } from '../../../src/core/spatial/localBivariateMoran.ts';
import { localMoran } from '../../../src/core/spatial/localMoran.ts';
import { moransI } from '../../../src/core/spatial/moransI.ts';
import { nearestNeighbours } from '../../../src/core/spatial/nearestNeighbours.ts';
import { rowStandardised } from '../../../src/core/spatial/rowStandardised.ts';
import type { SpatialWeights } from '../../../src/core/spatial/spatialWeights.ts';

const N = 40;
const random = seededRandom('bivariate');
const list = () => Float64Array.from({ length: N }, () => random.normal());
const [x, y] = [list(), list()];
const near = rowStandardised(nearestNeighbours(list(), list(), 4));
const alone: SpatialWeights = {
  start: new Int32Array(N + 1),
  neighbour: new Int32Array(0),
  weight: new Float64Array(0),
};

test('of a value with itself it is Moran’s I, also locally', () => {
  expect(bivariateMoran(x, x, near).value).toBeCloseTo(moransI(x, near).value!.statistic, 12);
  const local = localBivariateMoran(x, x, near).value!.statistic;
  localMoran(x, near).value!.statistic.forEach((value, i) => {
    expect(local[i]).toBeCloseTo(value, 12);
  });
});

test('the mean of the local values is the global one; scale and shift change only the sign', () => {
  const I = bivariateMoran(x, y, near).value!;
  const local = localBivariateMoran(x, y, near).value!.statistic;
  expect(local.reduce((sum, value) => sum + value, 0) / N).toBeCloseTo(I, 12);
  const changed = bivariateMoran(
    x.map((value) => 100 - 2 * value),
    y.map((value) => 1e5 * value + 3),
    near,
  );
  expect(changed.value).toBeCloseTo(-I, 9);
});

test('an island is not defined; equal values, no neighbours and no units have no value, with the reason', () => {
  const last = near.start[N - 1]!;
  const island: SpatialWeights = {
    start: near.start.map((at) => Math.min(at, last)),
    neighbour: near.neighbour.subarray(0, last),
    weight: near.weight.subarray(0, last),
  };
  expect(localBivariateMoran(x, y, island).value!.defined[N - 1]).toBe(0);
  const constant = new Float64Array(N).fill(0.1);
  const empty: SpatialWeights = { ...alone, start: Int32Array.of(0) };
  for (const index of [bivariateMoran, localBivariateMoran]) {
    expect(index(x, constant, near)).toEqual({ value: null, reason: 'zero_denominator' });
    expect(index(constant, y, near)).toEqual({ value: null, reason: 'zero_denominator' });
    expect(index(x, y, alone)).toEqual({ value: null, reason: 'no_neighbours' });
    expect(index([], [], empty)).toEqual({ value: null, reason: 'no_population' });
    expect(() => index(x, y.subarray(1), near)).toThrow(RangeError);
    expect(() =>
      index(
        x,
        y.map((value, i) => (i === 0 ? Number.NaN : value)),
        near,
      ),
    ).toThrow(RangeError);
  }
});
