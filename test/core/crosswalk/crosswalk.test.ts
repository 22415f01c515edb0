import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaWeights } from '../../../src/core/crosswalk/areaWeights.ts';
import { mergeTargets } from '../../../src/core/crosswalk/mergeTargets.ts';
import { rebaseCounts } from '../../../src/core/crosswalk/rebaseCounts.ts';
import { rebasedRateError } from '../../../src/core/crosswalk/rebasedRateError.ts';
import { rebaseQuality } from '../../../src/core/crosswalk/rebaseQuality.ts';
import { weightsOfPieces } from '../../../src/core/crosswalk/weightsOfPieces.ts';

const codes = (values: readonly number[]): number[] => values.map(() => 0);

/** Rows of a crosswalk whose weights add up to one per source, and a count per source. */
const crosswalk = fc
  .record({ sources: fc.integer({ min: 1, max: 12 }), targets: fc.integer({ min: 1, max: 8 }) })
  .chain(({ sources, targets }) =>
    fc.record({
      sources: fc.constant(sources),
      targets: fc.constant(targets),
      shares: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: targets, maxLength: targets }), {
        minLength: sources,
        maxLength: sources,
      }),
      counts: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: sources, maxLength: sources }),
    }),
  )
  .map(({ sources, targets, shares, counts }) => {
    const rows: [number, number, number][] = [];
    shares.forEach((row, s) => {
      const sum = row.reduce((a, b) => a + b, 0);
      if (sum === 0) rows.push([s, s % targets, 1]);
      else for (const [t, share] of row.entries()) if (share > 0) rows.push([s, t, share / sum]);
    });
    return { sources, targets, rows, counts };
  });

const weightsOf = (rows: readonly (readonly [number, number, number])[], sources: number, targets: number) =>
  areaWeights(
    rows.map(([from]) => from),
    rows.map(([, to]) => to),
    rows.map(([, , weight]) => weight),
    sources,
    targets,
  );

describe('hand-computed', () => {
  // A and B become one area X; C is divided into Y (three quarters) and X (one quarter).
  const weights = areaWeights([0, 1, 2, 2], [0, 0, 0, 1], [1, 1, 0.25, 0.75], 3, 2);

  test('counts: whole areas are added, divided ones by their share', () => {
    expect(rebaseCounts(weights, [100, 50, 80], [0, 0, 0])).toEqual({
      values: Float64Array.of(170, 60),
      codes: Uint8Array.of(0, 0),
    });
  });

  test('a missing source makes its targets missing with its reason, and no others', () => {
    expect(rebaseCounts(weights, [100, 0, 80], [0, 1, 0])).toEqual({
      values: Float64Array.of(0, 60),
      codes: Uint8Array.of(1, 0),
    });
    expect([...rebaseCounts(weights, [0, 0, 0], [5, 0, 2]).codes]).toEqual([2, 2]);
    expect([...rebaseCounts(areaWeights([0], [0], [1], 1, 2), [3], [0], 7).codes]).toEqual([0, 7]);
  });

  test('quality: 150 of 170 come whole, A gives 100 of them; the error of a quarter of 80 is √15', () => {
    const quality = rebaseQuality(weights, [100, 50, 80]);
    expect(quality.whole[0]).toBeCloseTo(150 / 170, 12);
    expect(quality.largest[0]).toBeCloseTo(100 / 170, 12);
    expect(quality.effective[0]).toBeCloseTo((170 * 170) / (100 * 100 + 50 * 50 + 20 * 20), 12);
    expect(quality.error[0]).toBeCloseTo(Math.sqrt(80 * 0.25 * 0.75), 12);
    expect([quality.whole[1], quality.largest[1], quality.effective[1]]).toEqual([0, 1, 1]);
  });

  test('nothing of nothing is exact: a target of empty sources is whole and has no error', () => {
    const quality = rebaseQuality(areaWeights([0, 1, 1], [0, 0, 1], [1, 0.5, 0.5], 2, 2), [0, 0]);
    expect([...quality.whole]).toEqual([1, 1]);
    expect([...quality.error]).toEqual([0, 0]);
    expect(quality.largest[0]).toBeCloseTo(2 / 3, 12);
  });

  test('error of a rate: a divided source whose rate is that of the target adds that of its residuals', () => {
    const half = areaWeights([0, 0], [0, 1], [0.5, 0.5], 1, 2);
    const both = rebasedRateError(
      { weights: half, values: [20] },
      { weights: half, values: [100] },
      [10, 10],
      [50, 50],
      true,
    );
    // r = 20 × 0.8² + 80 × 0.2² = 16; √(0.25 × 16) / 50 = 0.04.
    expect(both[0]).toBeCloseTo(0.04, 12);
    const top = rebasedRateError({ weights: half, values: [20] }, null, [10, 10], [50, 50], true);
    expect(top[0]).toBeCloseTo(Math.sqrt(5) / 50, 12);
    expect([...rebasedRateError(null, { weights: half, values: [0] }, [0, 0], [0, 0], false)]).toEqual([0, 0]);
  });

  test('a source divided within one larger area comes into it whole', () => {
    const merged = mergeTargets(areaWeights([0, 0, 0], [0, 1, 2], [0.1, 0.2, 0.7], 1, 3), [0, 0, 0], 1);
    expect([...merged.weight]).toEqual([1]);
    expect([...mergeTargets(areaWeights([0, 0], [0, 1], [0.5, 0.5], 1, 2), [0, -1], 1).weight]).toEqual([0.5]);
  });

  test('what is no weight and no area is refused', () => {
    expect(() => areaWeights([0], [0], [-0.1], 1, 1)).toThrow(RangeError);
    expect(() => areaWeights([0], [0], [1.1], 1, 1)).toThrow(RangeError);
    expect(() => areaWeights([0], [0], [Number.NaN], 1, 1)).toThrow(RangeError);
    expect(() => areaWeights([0], [1], [1], 1, 1)).toThrow(RangeError);
    expect(() => areaWeights([0, 0], [0], [1], 1, 1)).toThrow(RangeError);
    expect(() => rebaseCounts(areaWeights([0], [0], [1], 1, 1), [1, 2], [0, 0])).toThrow(RangeError);
  });
});

describe('over random crosswalks', () => {
  test('merging whole areas is their exact sum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 40 }), { minLength: 1, maxLength: 50 }), (counts) => {
        const weights = areaWeights(
          counts.map((_, s) => s),
          codes(counts),
          counts.map(() => 1),
          counts.length,
          1,
        );
        const sum = counts.reduce((a, b) => a + BigInt(b), 0n);
        expect(BigInt(rebaseCounts(weights, counts, codes(counts)).values[0]!)).toBe(sum);
        expect(rebaseQuality(weights, counts).whole[0]).toBe(1);
        expect(rebaseQuality(weights, counts).error[0]).toBe(0);
      }),
    );
  });

  test('the total stays', () => {
    fc.assert(
      fc.property(crosswalk, ({ sources, targets, rows, counts }) => {
        const { values } = rebaseCounts(weightsOf(rows, sources, targets), counts, codes(counts));
        const total = counts.reduce((a, b) => a + b, 0);
        expect(Math.abs(values.reduce((a, b) => a + b, 0) - total)).toBeLessThanOrEqual(1e-9 * Math.max(1, total));
      }),
    );
  });

  test('the order of rows, sources and targets does not matter', () => {
    fc.assert(
      fc.property(crosswalk, fc.integer(), ({ sources, targets, rows, counts }, seed) => {
        const plain = rebaseCounts(weightsOf(rows, sources, targets), counts, codes(counts)).values;
        const shuffled = [...rows].sort(
          ([a, b], [c, d]) => ((a * 31 + b * 17 + seed) % 7) - ((c * 31 + d * 17 + seed) % 7),
        );
        expect(rebaseCounts(weightsOf(shuffled, sources, targets), counts, codes(counts)).values).toEqual(plain);
        const mirrored = rows.map(([s, t, w]) => [sources - 1 - s, targets - 1 - t, w] as const);
        const back = rebaseCounts(weightsOf(mirrored, sources, targets), [...counts].reverse(), codes(counts)).values;
        back.reverse().forEach((value, t) => {
          expect(value).toBeCloseTo(plain[t]!, 6);
        });
      }),
    );
  });

  test('qualities stay in their ranges, and merging all targets leaves nothing estimated', () => {
    fc.assert(
      fc.property(crosswalk, ({ sources, targets, rows, counts }) => {
        const weights = weightsOf(rows, sources, targets);
        const { whole, largest, effective, error } = rebaseQuality(weights, counts);
        for (let t = 0; t < targets; t += 1) {
          const n = weights.start[t + 1]! - weights.start[t]!;
          if (n === 0) continue;
          expect(whole[t]).toBeGreaterThanOrEqual(0);
          expect(whole[t]).toBeLessThanOrEqual(1 + 1e-12);
          expect(largest[t]! * effective[t]!).toBeGreaterThanOrEqual(1 - 1e-9);
          expect(effective[t]).toBeGreaterThanOrEqual(1 - 1e-9);
          expect(effective[t]).toBeLessThanOrEqual(n + 1e-9);
          expect(error[t]).toBeGreaterThanOrEqual(0);
        }
        const city = mergeTargets(weights, new Int32Array(targets), 1);
        const { whole: all, error: none } = rebaseQuality(city, counts);
        expect([all[0], none[0]]).toEqual([1, 0]);
      }),
    );
  });
});

describe('weights from shared ground', () => {
  // Source 0 is made of two units, the first inhabited by 30 and half in either target, the second empty and in target 1.
  const pieces = { unit: [0, 0, 1, 2], target: [0, 1, 1, 1], area: [5, 5, 90, 40] };
  const units = { source: [0, 0, 1], area: [10, 90, 40], size: [30, 0, 0] };

  test('by people where there are any, else by area', () => {
    const { source, weight, start } = weightsOfPieces(pieces, units, [5, 135], 2);
    expect([[...source], [...weight], [...start]]).toEqual([
      [0, 0, 1],
      [0.5, 0.5, 1],
      [0, 1, 3],
    ]);
    const byArea = weightsOfPieces(pieces, { ...units, size: units.area }, [5, 135], 2);
    expect([...byArea.weight]).toEqual([0.05, expect.closeTo(0.95, 12), 1]);
  });

  test('a sliver of both its areas is left out, a small target of a large source is not', () => {
    const sliver = { unit: [0, 0], target: [0, 1], area: [995, 5] };
    const one = { source: [0], area: [1000], size: [1000] };
    expect([...weightsOfPieces(sliver, one, [1000, 1000], 1).weight]).toEqual([1]);
    expect([...weightsOfPieces(sliver, one, [1000, 5], 1).weight]).toEqual([0.995, 0.005]);
    expect([...weightsOfPieces(sliver, one, [1000, 1000], 1, 0).weight]).toEqual([0.995, 0.005]);
  });

  test('what no target covers is divided as the rest, and a source without any target has no weight', () => {
    const { source, weight } = weightsOfPieces(
      { unit: [0, 0], target: [0, 1], area: [30, 10] },
      { source: [0, 1], area: [100, 7], size: [100, 7] },
      [50, 50],
      2,
    );
    expect([[...source], [...weight]]).toEqual([
      [0, 0],
      [0.75, 0.25],
    ]);
  });

  test('weights add up to one per source, whatever the sizes', () => {
    const count = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5), fc.nat(3), fc.integer({ min: 1, max: 100 })), { minLength: 1, maxLength: 30 }),
        fc.array(count, { minLength: 6, maxLength: 6 }),
        (rows, size) => {
          const weights = weightsOfPieces(
            { unit: rows.map(([u]) => u), target: rows.map(([, t]) => t), area: rows.map(([, , a]) => a) },
            { source: [0, 0, 1, 1, 2, 2], area: [3000, 3000, 3000, 3000, 3000, 3000], size },
            [3000, 3000, 3000, 3000],
            3,
            0,
          );
          const sums = [0, 0, 0];
          weights.source.forEach((s, k) => {
            sums[s]! += weights.weight[k]!;
          });
          for (const s of weights.source) expect(sums[s]).toBeCloseTo(1, 12);
          expect(new Set(weights.source).size).toBe(new Set(rows.map(([u]) => Math.floor(u / 2))).size);
        },
      ),
    );
  });
});
