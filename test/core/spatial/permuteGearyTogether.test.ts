import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';
import { binaryWeights } from '../../../src/core/spatial/binaryWeights.ts';
import { nearestNeighbours } from '../../../src/core/spatial/nearestNeighbours.ts';
import { permutationPValues } from '../../../src/core/spatial/permutationPValues.ts';
import { permuteGeary } from '../../../src/core/spatial/permuteGeary.ts';
import { permuteGearyTogether } from '../../../src/core/spatial/permuteGearyTogether.ts';
import { rowStandardised } from '../../../src/core/spatial/rowStandardised.ts';
import { sharedTable } from '../../../src/core/spatial/sharedTable.ts';
import type { SpatialWeights } from '../../../src/core/spatial/spatialWeights.ts';

const N = 60;
const random = seededRandom('places');
const x = Float64Array.from({ length: N }, () => random.uniform() * 1000);
const y = Float64Array.from({ length: N }, () => random.uniform() * 1000);
const values = Float64Array.from(x, (east) => east / 500 + random.normal());
const whole = Float64Array.from(values, (value) => Math.round(value));
const near = rowStandardised(nearestNeighbours(x, y, 5));
const unequal: SpatialWeights = { ...near, weight: near.weight.map((_, k) => 1 + (k % 3)) };
const range = { seed: 'test', permutations: 199, from: 0, to: N };

/** The counts from the definition: the table, and every sum anew. */
function byDefinition(list: Float64Array, { start, neighbour, weight }: SpatialWeights, width: number) {
  const table = sharedTable('test', 199, width, N - 1);
  return Array.from(list, (own, i) => {
    const places = Array.from(neighbour.subarray(start[i]!, start[i + 1]!));
    const c = (others: number[]) =>
      others.reduce((sum, j, k) => sum + weight[start[i]! + k]! * (own - list[j]!) ** 2, 0);
    const observed = c(places);
    const drawn = Array.from({ length: 199 }, (_, r) =>
      c(places.map((_, k) => table.place[r * width + k]!).map((place) => (place >= i ? place + 1 : place))),
    );
    const near = 1e-9 * (1 + observed);
    return [drawn.filter((v) => v >= observed - near).length, drawn.filter((v) => v <= observed + near).length];
  });
}

describe('permuteGearyTogether', () => {
  test.each([
    ['measured values', values, near],
    ['whole numbers, with many ties', whole, near],
    ['binary weights', values, binaryWeights(near)],
    ['weights that differ within units', values, unequal],
    ['whole numbers and differing weights', whole, unequal],
  ] as const)('%s: the counts of the definition', (_name, list, weights) => {
    const { atLeast, atMost } = permuteGearyTogether(list, weights, range);
    expect(Array.from(atLeast, (above, i) => [above, atMost[i]])).toEqual(byDefinition(list, weights, 5));
  });

  test.each([
    ['equal weights', near],
    ['differing weights', unequal],
  ] as const)('%s: parts of the units join to the same counts', (_name, weights) => {
    const all = permuteGearyTogether(values, weights, range);
    const parts = [
      [0, 1],
      [1, 30],
      [30, 30],
      [30, N],
    ].map(([from, to]) => permuteGearyTogether(values, weights, { ...range, from: from!, to: to! }));
    expect(parts.flatMap(({ atLeast }) => [...atLeast])).toEqual([...all.atLeast]);
    expect(parts.flatMap(({ atMost }) => [...atMost])).toEqual([...all.atMost]);
  });

  test('own draws give the same p-values within four standard errors', () => {
    const R = 4999;
    const own = permutationPValues(permuteGeary(values, near, { ...range, permutations: R }));
    const shared = permutationPValues(permuteGearyTogether(values, near, { ...range, permutations: R }));
    own.forEach((p, unit) => {
      const error = 2 * Math.sqrt(((p / 2) * (1 - p / 2) * 2) / R) + 2 / R;
      expect(Math.abs(shared[unit]! - p), `unit ${unit}`).toBeLessThan(4 * error);
    });
  });

  test('scale and shift of the values change no count; equal values are ties', () => {
    const changed = values.map((value) => 1e6 - 3 * value);
    expect(permuteGearyTogether(changed, near, range)).toEqual(permuteGearyTogether(values, near, range));
    const constant = permuteGearyTogether(new Float64Array(N).fill(0.1), near, range);
    expect([...constant.atLeast, ...constant.atMost].every((count) => count === 199)).toBe(true);
    const exact = permuteGearyTogether(
      Float64Array.from({ length: N }, (_, i) => (i < N / 2 ? 0.1 : 7.3)),
      near,
      range,
    );
    exact.atLeast.forEach((above, i) => {
      expect(above + exact.atMost[i]!).toBeGreaterThanOrEqual(199);
    });
  });

  test('no units, one unit, no neighbours; wrong lengths and ranges are refused', () => {
    const none = (n: number): SpatialWeights => ({
      start: new Int32Array(n + 1),
      neighbour: new Int32Array(0),
      weight: new Float64Array(0),
    });
    for (const n of [0, 1, 3])
      expect(permuteGearyTogether(new Float64Array(n), none(n), { ...range, to: n })).toEqual({
        permutations: 199,
        atLeast: new Int32Array(n),
        atMost: new Int32Array(n),
      });
    expect(() => permuteGearyTogether(values.subarray(1), near, range)).toThrow(RangeError);
    expect(() => permuteGearyTogether(values, near, { ...range, to: N + 1 })).toThrow(RangeError);
  });
});

describe('sharedTable', () => {
  test('every row holds different places, each place as often as any other', () => {
    const { place, start, entry } = sharedTable('s', 4000, 4, 6);
    const seen = new Int32Array(6);
    for (let r = 0; r < 4000; r += 1) {
      const row = place.subarray(4 * r, 4 * r + 4);
      expect(new Set(row).size).toBe(4);
      for (const p of row) seen[p]! += 1;
    }
    // 4000 · 4/6 each, standard deviation √(4000 · 2/9).
    for (const count of seen) expect(Math.abs(count - 8000 / 3)).toBeLessThan(4 * Math.sqrt(8000 / 9));
    for (let p = 0; p < 6; p += 1)
      expect(Array.from(entry.subarray(start[p]!, start[p + 1]!)).every((e) => place[e] === p)).toBe(true);
    expect(start[6]).toBe(16000);
  });

  test('more columns than places are refused instead of drawn for ever', () => {
    expect(() => sharedTable('s', 1, 3, 2)).toThrow(RangeError);
    expect([...sharedTable('s', 1, 2, 2).place].sort()).toEqual([0, 1]);
  });
});
