import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Method } from '../../../src/catalogue/method.ts';
import { mean, populationDeviation } from '../../../src/core/numeric/statistics.ts';
import type { CompositeColumn, CompositeInput } from '../../../src/engine/composite/compositeInput.ts';
import { computeComposite } from '../../../src/engine/composite/computeComposite.ts';
import { METHODS, standardisedMethod } from './exampleMethods.ts';

type Columns = Readonly<Record<string, readonly (number | null)[]>>;

function input(columns: Columns, more: Partial<CompositeInput> = {}): CompositeInput {
  const n = Object.values(columns)[0]!.length;
  return {
    areas: Array.from({ length: n }, (_, row) => `0${row + 1}`),
    population: { values: new Array(n).fill(1000) },
    columns: new Map(Object.entries(columns).map(([name, values]) => [name, { values }])),
    ...more,
  };
}

const BERLIN = standardisedMethod('berlin-mss-2019');
const FLAT = { D1: [0, 1, 0, 1], D3: [0, 1, 0, 1], D4: [0, 1, 0, 1] };
const BASE = { S1: [2, 4, 6, 8], S3: [10, 20, 30, 40], S4: [30, 20, 50, 60], ...FLAT };

describe('a standardising method', () => {
  test('explains an area to the last step', () => {
    const { areas } = computeComposite(BERLIN, input(BASE));
    const { status } = areas[3]!;
    // S1: mean 5, deviation √5; S3: 25, √125; S4: 40, √250.
    const [s1, s3, s4] = status!.contributions;
    expect(s1).toMatchObject({ column: 'S1', indicator: 'mss-s1', value: 8, mean: 5, weight: 1, transformed: null });
    expect(s1!.deviation).toBeCloseTo(Math.sqrt(5), 12);
    expect([s1!.z, s3!.z, s4!.z]).toEqual([
      expect.closeTo(3 / Math.sqrt(5), 12),
      expect.closeTo(15 / Math.sqrt(125), 12),
      expect.closeTo(20 / Math.sqrt(250), 12),
    ]);
    expect(status!.sum).toBeCloseTo(s1!.contribution + s3!.contribution + s4!.contribution, 12);
    expect(status!.index).toBeCloseTo((status!.sum - status!.sumCentre!) / status!.sumSpread!, 12);
    expect(status!.rank).toBe(1);
    expect(status!.class).toEqual({ code: '3', label: 'niedrig' });
    expect(status!.nextLimit).toEqual({ distance: expect.any(Number), limit: 1.5, towards: '4' });
  });

  test('names the reason why an area is left out', () => {
    const columns = { ...BASE, S1: [2, 4, 6, null] };
    const { areas, counts } = computeComposite(
      { ...BERLIN, editions: [{ id: 'x', excluded: [{ area: '01', reason: 'von Hand' }] }] },
      input(columns, {
        edition: 'x',
        population: { values: [1000, 299, 300, 1000] },
        columns: new Map<string, CompositeColumn>([
          ...Object.entries(columns).map(([name, values]) => [name, { values }] as const),
          ['S1', { values: columns.S1, reasons: [null, null, null, 'suppressed'] }],
        ]),
      }),
    );
    expect(areas.map(({ leftOut }) => leftOut?.why ?? 'eligible')).toEqual([
      'excluded',
      'small_population',
      'eligible',
      'missing_value',
    ]);
    expect(areas[0]!.leftOut!.text).toBe('von Hand');
    expect(areas[3]!.leftOut).toMatchObject({ reason: 'suppressed', column: 'S1' });
    expect(counts).toMatchObject({ eligible: 1, leftOut: 3 });
  });

  test('300 residents are enough, no population is not', () => {
    const { areas } = computeComposite(BERLIN, input(BASE, { population: { values: [300, 299.9, null, 0] } }));
    expect(areas.map(({ eligible }) => eligible)).toEqual([true, false, false, false]);
    expect(areas.map(({ leftOut }) => leftOut?.reason ?? null)).toEqual([
      null,
      'insufficient_data',
      'unknown',
      'no_population',
    ]);
  });

  test('an unknown edition excludes nobody and is said', () => {
    const { counts, notes } = computeComposite(BERLIN, input(BASE, { edition: '2099' }));
    expect(counts.eligible).toBe(4);
    expect(notes.map(({ code }) => code)).toEqual(['unknown_edition']);
    // A method without editions has nothing to know.
    const without = computeComposite(standardisedMethod('musterstadt-sozialindex'), input(BASE, { edition: '2022' }));
    expect(without.notes.map(({ code }) => code)).not.toContain('unknown_edition');
  });

  test('pseudo-areas are in no index', () => {
    const { areas } = computeComposite(BERLIN, input(BASE, { pseudoAreas: new Set(['02']) }));
    expect(areas[1]!.leftOut!.why).toBe('pseudo_area');
    expect(areas[0]!.status!.contributions[0]!.mean).toBeCloseTo((2 + 6 + 8) / 3, 12);
  });

  test('equal values leave the index undefined: null with a note, never 0', () => {
    const { areas, notes } = computeComposite(BERLIN, input({ ...BASE, S3: [5, 5, 5, 5] }));
    expect(areas.every(({ status, eligible, attention }) => status === null && eligible && attention === null)).toBe(
      true,
    );
    expect(notes).toMatchObject([{ code: 'no_variation', part: 'status', column: 'S3' }]);
    expect(areas[0]!.dynamics).not.toBeNull();
  });

  test('indicators that cancel each other leave the sum without variation', () => {
    const method = { ...BERLIN, indicators: { status: BERLIN.indicators.status.slice(0, 2) } };
    const { notes } = computeComposite(method, input({ S1: [0.1, 0.2, 0.7], S3: [0.7, 0.6, 0.1] }));
    expect(notes).toMatchObject([{ code: 'no_variation', column: null }]);
  });

  test('without dynamics the status stands, attention is decided where it can be', () => {
    // One area far out: z about 1.73 for it.
    const { areas, notes } = computeComposite(BERLIN, input({ S1: [1, 1, 1, 9], S3: [1, 1, 2, 9], S4: [1, 2, 1, 9] }));
    expect(notes.map(({ code }) => code)).toEqual(['dynamics_missing']);
    expect(areas[3]).toMatchObject({
      status: { class: { code: '4' } },
      dynamics: null,
      combined: null,
      attention: true,
    });
    expect(areas[0]!.attention).toBe(false);
    const third = computeComposite(BERLIN, input({ S1: BASE.S1, S3: BASE.S3, S4: BASE.S4 })).areas[3]!;
    expect(third).toMatchObject({ status: { class: { code: '3' } }, attention: null });
  });

  test('status and dynamics together', () => {
    const { areas, counts } = computeComposite(
      BERLIN,
      input({ ...BASE, D1: [0, 0, 0, 5], D3: [0, 0, 0, 5], D4: [0, 0, 0, 5] }),
    );
    expect(areas[3]).toMatchObject({ combined: { code: '3-', label: 'niedrig/negativ' }, attention: true });
    expect(counts.attention).toBe(1);
  });

  test('nobody eligible is a note, not a crash', () => {
    const { notes, areas } = computeComposite(BERLIN, input(BASE, { population: { values: [1, 1, 1, 1] } }));
    expect(notes.map(({ code }) => code)).toEqual(['no_eligible_area']);
    expect(areas.every(({ status }) => status === null)).toBe(true);
  });

  test('a favourable indicator is turned round', () => {
    const [first] = BERLIN.indicators.status;
    const method = { ...BERLIN, indicators: { status: [{ ...first!, direction: -1 as const }] } };
    const { areas } = computeComposite(method, input({ S1: [1, 2, 3] }));
    expect(areas.map(({ status }) => status!.rank)).toEqual([1, 2, 3]);
  });
});

describe('identities over random tables', () => {
  const column = (n: number) =>
    fc
      .array(fc.integer({ min: 0, max: 1000 }), { minLength: n, maxLength: n })
      .filter((values) => new Set(values).size > 1);
  const tables = fc
    .integer({ min: 3, max: 25 })
    .chain((n) =>
      fc.record({ S1: column(n), S3: column(n), S4: column(n), D1: column(n), D3: column(n), D4: column(n) }),
    );
  const indices = (table: Columns, more?: Partial<CompositeInput>): (number | null)[] =>
    computeComposite(BERLIN, input(table, more)).areas.map(({ status }) => status?.index ?? null);

  test('the restandardised index has mean 0 and deviation 1', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const found = indices(table).filter((index) => index !== null);
        fc.pre(found.length > 0);
        expect(mean(found)).toBeCloseTo(0, 8);
        expect(populationDeviation(found)).toBeCloseTo(1, 8);
      }),
    );
  });

  test('the order of the areas changes no bit', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const turned = Object.fromEntries(Object.entries(table).map(([name, values]) => [name, values.toReversed()]));
        const areas = Array.from({ length: table.S1.length }, (_, row) => `0${row + 1}`).reverse();
        expect(indices(turned, { areas }).reverse()).toEqual(indices(table));
      }),
    );
  });

  test('the unit of an indicator does not matter', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 1000 }), (table, factor) => {
        const scaled = indices({ ...table, S3: table.S3.map((value) => 3 + value * factor) });
        for (const [row, index] of indices(table).entries()) {
          if (index !== null) expect(scaled[row]).toBeCloseTo(index, 8);
        }
      }),
    );
  });
});

const RANKS = {
  income: [1, 2, 3, 4],
  employment: [1, 2, 3, 4],
  education: [1, 2, 4, 3],
  health: [1, 2, 4, 3],
  crime: [1, 2, 3, 4],
  housing: [1, 2, 3, 4],
  living_environment: [1, 2, 4, 3],
};

describe('the English index', () => {
  test('four areas by hand', () => {
    // X by rank: 100, 31.0091, 15.6468, 6.5177. Area 1: 0.999·100 (the weights are not made to add up to 1).
    // Area 3: 15.6468·(.225 + .225 + .093 + .093) + 6.5177·(.135 + .135 + .093) = 12.3173.
    const { areas } = computeComposite(METHODS.get('imd-2019')!, input(RANKS));
    const scores = areas.map(({ status }) => status!.index);
    expect(scores[0]).toBeCloseTo(99.9, 10);
    expect(scores[1]).toBeCloseTo(30.97813438927441, 10);
    expect(scores[2]).toBeCloseTo(12.31729566089142, 10);
    expect(scores[3]).toBeCloseTo(9.825063152055572, 10);
    expect(areas.map(({ status }) => [status!.rank, status!.decile])).toEqual([
      [1, 3],
      [2, 5],
      [3, 8],
      [4, 10],
    ]);
    expect(areas[2]!.status!.contributions[2]).toMatchObject({ value: 4, weight: 0.135, z: null });
  });

  test('2025 is computed as 2019', () => {
    const [old, recent] = ['imd-2019', 'imd-2025'].map((id) => computeComposite(METHODS.get(id)!, input(RANKS)).areas);
    expect(recent).toEqual(old);
  });

  test('an area without a rank in one domain is left out; the others keep their number of ranked areas', () => {
    const { areas } = computeComposite(METHODS.get('imd-2019')!, input({ ...RANKS, crime: [1, 2, 3, null] }));
    expect(areas.map(({ eligible }) => eligible)).toEqual([true, true, true, false]);
    // Income is still ranked over four areas, crime over three.
    expect(areas[2]!.status!.contributions[0]!.transformed).toBeCloseTo(15.646790072602894, 10);
    expect(areas[2]!.status!.contributions[4]!.transformed).toBeCloseTo(
      -23 * Math.log(1 - (1 - Math.exp(-100 / 23)) / 3),
      10,
    );
  });
});

test('the Scottish index by hand: first everywhere but in housing', () => {
  const first = {
    income: [1, 2],
    employment: [1, 2],
    health: [1, 2],
    education: [1, 2],
    access: [1, 2],
    crime: [1, 2],
  };
  const { areas } = computeComposite(METHODS.get('simd-2020')!, input({ ...first, housing: [2, 1] }));
  // 0.98·100 + 0.02·15.6468 and the other way round.
  expect(areas[0]!.status!.index).toBeCloseTo(98 + 0.02 * 15.646790072602894, 10);
  expect(areas[1]!.status!.index).toBeCloseTo(2 + 0.98 * 15.646790072602894, 10);
});

test('the Welsh index takes its weights as an input', () => {
  const method = METHODS.get('wimd-2019')!;
  const names = [
    'income',
    'employment',
    'health',
    'education',
    'access',
    'housing',
    'community_safety',
    'physical_environment',
  ];
  const table = Object.fromEntries(names.map((name) => [name, [1, 2]]));
  const without = computeComposite(method, input(table));
  expect(without.notes).toMatchObject([{ code: 'weights_missing', column: 'income' }]);
  expect(without.areas[0]!.status).toBeNull();
  const weights = new Map(names.map((name) => [name, 0.125]));
  expect(computeComposite(method, input(table, { weights })).areas[0]!.status!.index).toBeCloseTo(100, 10);
});

test('GISD by hand: min–max, sum, min–max again, quantiles of type 9', () => {
  const table = { education: [0, 1, 2, 4], occupation: [10, 30, 20, 50], income: [5, 5, 6, 7] };
  const { areas } = computeComposite(METHODS.get('gisd')!, input(table));
  // 0 + 0 + 0, 0.25 + 0.5 + 0, 0.5 + 0.25 + 0.5, 1 + 1 + 1; divided by 3.
  const scores = areas.map(({ status }) => status!.index);
  for (const [i, score] of [0, 0.25, 1.25 / 3, 1].entries()) expect(scores[i]).toBeCloseTo(score, 14);
  // Type 9 with n = 4: positions 3/8 + 4.25·p = 1.225, 2.075, 2.925, 3.775 → limits .056, .2625, .404, .869.
  expect(areas.map(({ status }) => status!.quintile)).toEqual([1, 2, 4, 5]);
  expect(areas[2]!.status).toMatchObject({ sum: 1.25, sumCentre: 0, sumSpread: 3 });
});

test('GISD with a dimension that does not vary is not defined', () => {
  const { notes, areas } = computeComposite(
    METHODS.get('gisd')!,
    input({ education: [1, 1], occupation: [1, 2], income: [1, 2] }),
  );
  expect(notes).toMatchObject([{ code: 'no_variation', column: 'education' }]);
  expect(areas[0]!.status).toBeNull();
});

test('Münster: distance from the city, in deviations, on average', () => {
  const table = { S1: [10, 20], S2: [10, 30], S3: [50, 70] };
  const method = METHODS.get('muenster-2018') as Method;
  const cityValues = new Map([
    ['S1', 10],
    ['S2', 25],
    ['S3', 60],
  ]);
  const { areas } = computeComposite(method, input(table, { cityValues }));
  // (0 − 1.5 − 1)/3 and (2 + 0.5 + 1)/3; deviations 5, 10, 10.
  expect(areas[0]!.status!.index).toBeCloseTo(-2.5 / 3, 12);
  expect(areas[1]!.status!.index).toBeCloseTo(3.5 / 3, 12);
  expect(areas[0]!.status!.class).toBeNull();
  expect(computeComposite(method, input(table)).notes).toMatchObject([{ code: 'city_value_missing' }]);
});

describe('robustness', () => {
  const table = { S1: [2, 4, 6, 8, 30], S3: [2, 5, 6, 9, 35], S4: [1, 4, 7, 8, 40] };
  const share = (table: Columns, more: Partial<CompositeInput>) => computeComposite(BERLIN, input(table, more));
  const robustness = { replicates: 200, seed: 's' };

  test('is computed on request only, and says when the noise is left out', () => {
    expect(computeComposite(BERLIN, input(table)).robustness).toBeNull();
    const { robustness: record, areas } = share(table, { robustness });
    expect(record).toEqual({
      ...robustness,
      weightSpread: 0.1,
      limitSpread: 0.1,
      noise: { status: 'none', dynamics: 'none' },
    });
    expect(areas[4]!.status!.robustness).toBe(1);
  });

  test('noise of few persons makes classes less firm than that of many', () => {
    const noise = (count: number) =>
      new Map(['S1', 'S3', 'S4'].map((name) => [name, { per: 100, denominators: new Array(5).fill(count) }]));
    const sum = (count: number): number =>
      share(table, { robustness, noise: noise(count) }).areas.reduce(
        (total, { status }) => total + status!.robustness!,
        0,
      );
    expect(sum(5)).toBeLessThan(sum(5000));
  });

  test('a change is drawn at both ends', () => {
    const change = { D1: [1, 0, -1, 0, 2], D3: [1, 0, -1, 1, 2], D4: [1, 0, 0, 0, 2] };
    const base = (shares: readonly number[]) => ({
      per: 100,
      denominators: new Array(5).fill(50),
      earlierDenominators: new Array(5).fill(50),
      shares,
    });
    const noise = new Map([
      ['D1', base(table.S1)],
      ['D3', base(table.S3)],
      ['D4', base(table.S4)],
    ]);
    const result = share({ ...table, ...change }, { robustness, noise });
    expect(result.robustness!.noise).toEqual({ status: 'none', dynamics: 'all' });
    expect(Math.min(...result.areas.map(({ dynamics }) => dynamics!.robustness!))).toBeLessThan(0.9);
  });

  test('deciles and quintiles have one, too', () => {
    const ranked = computeComposite(METHODS.get('imd-2019')!, input(RANKS, { robustness }));
    expect(ranked.areas.map(({ status }) => status!.robustness)).toEqual([1, 1, 1, 1]);
    const table = { education: [0, 1, 2, 4], occupation: [10, 30, 20, 50], income: [5, 5, 6, 7] };
    const gisd = computeComposite(METHODS.get('gisd')!, input(table, { robustness }));
    expect(gisd.areas[0]!.status!.robustness).toBe(1);
  });
});
