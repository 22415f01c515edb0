import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';
import type { AutocorrelationOptions, AutocorrelationOutcome } from '../../../src/core/spatial/autocorrelation.ts';
import { gearysC } from '../../../src/core/spatial/gearysC.ts';
import { getisOrdG } from '../../../src/core/spatial/getisOrdG.ts';
import { globalPermutation } from '../../../src/core/spatial/globalPermutation.ts';
import { moransI } from '../../../src/core/spatial/moransI.ts';
import { nearestNeighbours } from '../../../src/core/spatial/nearestNeighbours.ts';
import { permuteGlobal } from '../../../src/core/spatial/permuteGlobal.ts';
import type { SpatialWeights } from '../../../src/core/spatial/spatialWeights.ts';

const N = 50;
const random = seededRandom('global');
const x = Float64Array.from({ length: N }, () => random.uniform());
const y = Float64Array.from({ length: N }, () => random.uniform());
const values = Float64Array.from(x, (east) => east + random.uniform());
const near = nearestNeighbours(x, y, 4);
/** The last two units have no neighbours and are nobody's; weights differ, and are not symmetric. */
const kept = Int32Array.from(near.start, (at, i) => (i > N - 2 ? near.start[N - 2]! : at));
const withIslands: SpatialWeights = {
  start: kept,
  neighbour: near.neighbour.subarray(0, kept[N]).map((j, k) => (j < N - 2 ? j : (near.neighbour[k]! + 7) % 40)),
  weight: near.weight.subarray(0, kept[N]).map((_, k) => 1 + (k % 3) / 2),
};
const range = { seed: 's', from: 0, to: 60 };
const INDICES = [moransI, gearysC, getisOrdG] as const;

const one =
  (
    index: (v: ArrayLike<number>, w: SpatialWeights, o?: AutocorrelationOptions) => AutocorrelationOutcome,
    options: AutocorrelationOptions,
  ) =>
  (list: Float64Array, weights: SpatialWeights) => {
    const outcome = index(list, weights, options);
    return outcome.value === null ? outcome : { value: outcome.value.statistic };
  };

describe('permuteGlobal', () => {
  test.each(['counted', 'left_out'] as const)('gives each index as computed by itself, islands %s', (islands) => {
    for (const weights of [near, withIslands]) {
      const all = permuteGlobal(values, weights, range, { islands });
      INDICES.forEach((index, i) => {
        const alone = globalPermutation(values, weights, one(index, { islands }), range).values[0]!;
        expect(alone).toHaveLength(60);
        alone.forEach((value, r) => {
          expect(Math.abs(all.values[i]![r]! - value)).toBeLessThan(1e-12);
        });
      });
    }
  });

  test('parts join to the same replicates, whatever the parts', () => {
    const whole = permuteGlobal(values, near, range);
    const parts = [
      [0, 1],
      [1, 33],
      [33, 60],
    ].map(([from, to]) => permuteGlobal(values, near, { seed: 's', from: from!, to: to! }));
    for (const i of [0, 1, 2]) expect(parts.flatMap((part) => [...part.values[i]!])).toEqual([...whole.values[i]!]);
  });

  test('without a value of the index there is none in any replicate', () => {
    const none = { start: Int32Array.of(0, 0, 0), neighbour: new Int32Array(0), weight: new Float64Array(0) };
    const five = { seed: 's', from: 0, to: 5 };
    expect(permuteGlobal([1, 2], none, five).leftOut).toEqual([5, 5, 5]);
    expect(permuteGlobal(new Float64Array(N).fill(0.1), near, five).leftOut).toEqual([5, 5, 0]);
    expect(permuteGlobal(new Float64Array(N), near, five).leftOut).toEqual([5, 5, 5]);
    expect(
      permuteGlobal(
        values.map((value) => value - 1),
        near,
        five,
      ).leftOut,
    ).toEqual([0, 0, 5]);
    expect(() => permuteGlobal([1], near, five)).toThrow(RangeError);
    expect(() =>
      permuteGlobal(
        values.map((value, i) => (i === 3 ? Number.NaN : value)),
        near,
        five,
      ),
    ).toThrow(RangeError);
  });
});
