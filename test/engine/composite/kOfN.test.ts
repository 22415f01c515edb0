import { describe, expect, test } from 'vitest';
import type { StandardisedMethod } from '../../../src/catalogue/method.ts';
import type { CompositeInput } from '../../../src/engine/composite/compositeInput.ts';
import { computeComposite } from '../../../src/engine/composite/computeComposite.ts';
import { openCatalogue } from '../../../src/usecases/system/openCatalogue.ts';

const base = openCatalogue().methods.get('musterstadt-sozialindex') as StandardisedMethod;
const column = (name: string) => ({ column: name, indicator: null, direction: 1 as const, weight: 1 });

/** Two indicators, z summed up, no second standardisation; an area needs so many of them. */
const method = (atLeast: number | undefined): StandardisedMethod => {
  const { classes: _classes, attention: _attention, dynamics: _dynamics, ...rest } = base;
  return {
    ...rest,
    eligible: {
      minimumPopulation: null,
      populationMeasures: ['population'],
      ...(atLeast === undefined ? {} : { atLeast }),
    },
    indicators: { status: [column('S1'), column('S2'), column('S3')] },
    restandardise: false,
  } as StandardisedMethod;
};

const input = (s1: (number | null)[], s2: (number | null)[], s3: (number | null)[]): CompositeInput => ({
  areas: s1.map((_, i) => String(i + 1)),
  columns: new Map([
    ['S1', { values: s1, reasons: s1.map((value) => (value === null ? 'suppressed' : null)) }],
    ['S2', { values: s2 }],
    ['S3', { values: s3 }],
  ]),
});

describe('an index from at least k of n indicators', () => {
  // By hand: S1 of areas 1 and 2 has mean 2, deviation 1, z −1 and 1. S2 = S3 has mean 20, deviation √(200/3), z −r, 0, r
  // with r = 10/√(200/3) = 1.2247. Area 3 lacks S1, which then counts like the mean of its other two, r.
  const r = 10 / Math.sqrt(200 / 3);
  const three = input([1, 3, null], [10, 20, 30], [10, 20, 30]);

  test('what is absent counts like the mean of what is there, and is named', () => {
    const { areas } = computeComposite(method(2), three);
    expect(areas.map(({ status }) => status!.index)).toEqual([
      expect.closeTo(-1 - 2 * r, 12),
      expect.closeTo(1, 12),
      expect.closeTo(3 * r, 12),
    ]);
    expect(areas.map(({ absent }) => absent)).toEqual([[], [], ['S1']]);
    const [s1, s2] = areas[2]!.status!.contributions;
    expect(s1).toMatchObject({ column: 'S1', value: null });
    expect(s1!.contribution).toBeCloseTo(r, 12);
    expect(s2!.value).toBe(30);
    expect(areas[2]!.status!.contributions.reduce((sum, one) => sum + one.contribution, 0)).toBeCloseTo(3 * r, 12);
  });

  test('with fewer than k the area is left out, with what is absent and why', () => {
    const { areas } = computeComposite(method(3), three);
    expect(areas[2]).toMatchObject({
      eligible: false,
      status: null,
      leftOut: {
        why: 'too_few_indicators',
        reason: 'suppressed',
        column: 'S1',
        text: 'nur 2 von 3 Indikatoren, verlangt sind 3; es fehlen S1',
      },
    });
    // Without the rule the area is left out as before.
    expect(computeComposite(method(undefined), three).areas[2]!.leftOut!.why).toBe('missing_value');
  });

  test('where nothing is absent the rule changes nothing, bit by bit', () => {
    const whole = input([1, 3, 7], [10, 25, 30], [4, 4, 9]);
    const plain = computeComposite(method(undefined), whole).areas.map(({ status }) => status!.index);
    expect(computeComposite(method(1), whole).areas.map(({ status }) => status!.index)).toEqual(plain);
  });

  test('the order of the areas does not matter', () => {
    const values = [
      [1, null, 3, 8, null],
      [10, 20, null, 5, 7],
      [2, 9, 4, null, 1],
    ] as const;
    const order = [3, 0, 4, 2, 1];
    const moved: CompositeInput = {
      areas: order.map((i) => String(i + 1)),
      columns: new Map(values.map((list, k) => [`S${k + 1}`, { values: order.map((i) => list[i]!) }])),
    };
    const first = computeComposite(method(2), input([...values[0]], [...values[1]], [...values[2]])).areas;
    const second = computeComposite(method(2), moved).areas;
    for (const { area, status } of first)
      expect(second.find((one) => one.area === area)!.status!.index).toBe(status!.index);
  });
});
