import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';
import { ordinaryChange } from '../../../src/delivery/checks/ordinaryChange.ts';

/** Areas from tiny to large, and the same a year later: `growth` for all, `spread` times the error of two independent counts. */
function level(areas: number, growth: number, spread: number, seed = 'areas') {
  const random = seededRandom(seed);
  const before = Array.from({ length: areas }, (_, i) => Math.round(8 * 1.07 ** (i % 100)));
  const now = before.map((count) => {
    const root = Math.sqrt(growth * count + 3 / 8) + (spread * Math.sqrt(1 + growth) * random.normal()) / 2;
    return Math.max(0, Math.round(root ** 2 - 3 / 8));
  });
  return { before, now };
}

function flagged(now: readonly number[], before: readonly number[], measured = false): number[] {
  const change = ordinaryChange(now, before, measured)!;
  return now.flatMap((value, i) => (change.excess(value, before[i]!) > 0 ? [i] : []));
}

describe('what is ordinary among areas', () => {
  test.each([0.3, 1, 2.5])('ordinary fluctuation of %s times the Poisson error flags nobody', (spread) => {
    const { now, before } = level(400, 1.04, spread);
    expect(flagged(now, before)).toEqual([]);
  });

  test.each([0.5, 1.3, 10])('a common change to the %s-fold flags nobody', (growth) => {
    const { now, before } = level(200, growth, 1);
    expect(ordinaryChange(now, before)!.growth).toBeCloseTo(growth, 1);
    expect(flagged(now, before)).toEqual([]);
  });

  test('one halved area stands out, and does not hide behind the spread that it makes itself', () => {
    const { now, before } = level(100, 1.02, 0.8);
    const at = before.findIndex((count) => count > 2000);
    now[at] = Math.round(before[at]! / 2);
    expect(flagged(now, before)).toEqual([at]);
  });

  test('a fifth of wrong cells is found too', () => {
    const { now, before } = level(100, 1, 0.8);
    const wrong = before.flatMap((count, i) => (count > 500 && i % 2 === 0 ? [i] : []));
    for (const i of wrong) now[i] = before[i]! * 3;
    expect(flagged(now, before)).toEqual(wrong);
  });

  test('where areas really differ, the same halving is ordinary', () => {
    const { now, before } = level(100, 1, 6);
    const at = before.findIndex((count) => count > 300);
    now[at] = Math.round(before[at]! / 2);
    expect(flagged(now, before)).toEqual([]);
  });

  test('small areas have wide limits, large ones narrow ones that never go below 15 %', () => {
    const { now, before } = level(100, 1, 0.3);
    const { range, growth } = ordinaryChange(now, before)!;
    expect(range(4)[0]).toBe(0);
    expect(range(4)[1]).toBeGreaterThan(12);
    expect(range(0)[1]).toBeGreaterThan(5);
    expect(range(1_000_000)[0] / growth).toBeLessThan(850_001);
    expect(range(1_000_000)[1] / growth).toBeGreaterThan(1_150_000);
    expect(range(400)[0] / 400).toBeLessThan(range(4000)[0] / 4000);
  });

  test('fewer than ten areas, or nothing before, say nothing', () => {
    const nine = [10, 20, 30, 40, 50, 60, 70, 80, 90];
    expect(ordinaryChange(nine, nine)).toBeNull();
    expect(ordinaryChange([...nine, 5], [...nine, 0])).toBeNull();
    expect(ordinaryChange([...nine, 100], [...nine, 100])).not.toBeNull();
    expect(ordinaryChange(new Array(20).fill(3), new Array(20).fill(0))).toBeNull();
    expect(ordinaryChange(new Array(20).fill(0), new Array(20).fill(3))).toBeNull();
  });

  test('with twelve areas the limits are wider than with two hundred', () => {
    const few = level(12, 1, 1);
    const change = (areas: number) =>
      ordinaryChange(new Array(areas).fill(1000), new Array(areas).fill(1000))!.range(1000);
    expect(change(12)[1]).toBeGreaterThan(change(200)[1]);
    expect(flagged(few.now, few.before)).toEqual([]);
  });

  test('square metres are compared by their ratio: their number has no Poisson error', () => {
    const before = Array.from({ length: 30 }, (_, i) => 10_000 * (i + 1));
    const now = before.map((value, i) => Math.round(value * (1 + 0.002 * Math.sin(i))));
    now[7] = before[7]! * 0.7;
    expect(flagged(now, before, true)).toEqual([7]);
    now[7] = 0;
    expect(flagged(now, before, true)).toEqual([7]);
    // What was zero may become anything.
    before[7] = 0;
    now[7] = 5000;
    expect(flagged(now, before, true)).toEqual([]);
  });

  test('the range holds exactly what is not flagged, and grows with the former value', () => {
    const { now, before } = level(60, 1.1, 1.4);
    const change = ordinaryChange(now, before)!;
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(40_000), (former, value) => {
        const [low, high] = change.range(former);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
        expect(change.excess(value, former) > 0).toBe(value < low || value > high);
        const more = change.range(former + 100);
        expect(more[0]).toBeGreaterThanOrEqual(low);
        expect(more[1]).toBeGreaterThanOrEqual(high);
      }),
    );
  });
});
