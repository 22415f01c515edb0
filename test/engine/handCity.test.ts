import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Indicator, Measure } from '../../src/catalogue/types.ts';
import type { Area } from '../../src/domain/area.ts';
import type { Column, Panel } from '../../src/domain/panel.ts';
import { HAS_VALUE, NOT_DELIVERED, type Reason, reasonCode, reasonFromCode } from '../../src/domain/reason.ts';
import { computeIndicator } from '../../src/engine/computeIndicator.ts';
import { indicatorFigures } from '../../src/usecases/indicators/indicatorFigures.ts';

/*
 * A city that can be computed by hand: district N with quarters N1 and N2, district S with quarter S1, a city total.
 */
const AREAS: readonly Area[] = [
  ['N', 'bezirk', null],
  ['S', 'bezirk', null],
  ['N1', 'viertel', 'N'],
  ['N2', 'viertel', 'N'],
  ['S1', 'viertel', 'S'],
  ['gesamt', null, null],
].map(([key, level, parentKey], i) => ({
  areaId: i + 1,
  key: key!,
  name: `Gebiet ${key}`,
  level: level ?? null,
  parentKey: parentKey ?? null,
  kind: level === null ? 'total' : 'area',
  areaM2: 1,
  centroid: null,
}));

type Cells = Readonly<Record<string, number | Reason>>;

function column(cells: Cells): Column {
  const values = new Float64Array(AREAS.length);
  const reasons = new Uint8Array(AREAS.length).fill(NOT_DELIVERED);
  AREAS.forEach((area, i) => {
    const cell = cells[area.key];
    if (cell === undefined) return;
    values[i] = typeof cell === 'number' ? cell : 0;
    reasons[i] = typeof cell === 'number' ? HAS_VALUE : reasonCode(cell);
  });
  return { values, reasons };
}

function city(columns: Readonly<Record<string, Readonly<Record<string, Cells>>>>): Panel {
  return {
    boundary: {
      id: 'b',
      title: 'b',
      validFrom: null,
      validTo: null,
      source: '',
      crs: '',
      sha256: '',
      levels: ['bezirk', 'viertel'],
    },
    areas: AREAS,
    columns: new Map(
      Object.entries(columns).map(([id, periods]) => [
        id,
        new Map(Object.entries(periods).map(([period, cells]) => [period, column(cells)])),
      ]),
    ),
  };
}

const measure = (id: string, more: Partial<Measure> = {}): Measure => ({
  id,
  title: id,
  definition: '',
  theme: 't',
  kind: 'count',
  unit: 'persons',
  timing: 'stock',
  source: 's',
  ...more,
});

function indicator(more: Partial<Indicator>): Indicator {
  return {
    id: 'i',
    title: 'i',
    shortTitle: 'i',
    definition: '',
    theme: 't',
    context: false,
    kind: 'proportion',
    per: 100,
    unit: 'percent',
    decimals: 1,
    polarity: 'neutral',
    sources: [],
    referenceDay: '',
    lesehilfe: '',
    breaks: [],
    ...more,
  };
}

function catalogue(measures: readonly Measure[], indicators: readonly Indicator[] = []): Catalogue {
  return {
    measures: new Map(measures.map((one) => [one.id, one])),
    indicators: new Map(indicators.map((one) => [one.id, one])),
  } as unknown as Catalogue;
}

/** Values or reasons of a level, and the city's. */
function compute(panel: Panel, all: Catalogue, one: Indicator, level: string, period: string) {
  const result = computeIndicator(panel, all, one, level, period);
  return {
    areas: Array.from(result.values, (value, at) => reasonFromCode(result.reasons[at]!) ?? value),
    city: reasonFromCode(result.city.reason) ?? result.city.value,
    result,
  };
}

const share = indicator({ numerator: { plus: ['poor'] }, denominator: { plus: ['people'] } });
const both = catalogue([measure('poor'), measure('people')]);
const day = '2021-12-31';

describe('a rate is numerator over denominator', () => {
  test('quarters 10 of 100 and 30 of 100, district 40 of 200: 20 %, although the mean of rates of other sizes would differ', () => {
    const panel = city({ poor: { [day]: { N1: 10, N2: 90, S1: 5 } }, people: { [day]: { N1: 100, N2: 300, S1: 50 } } });
    expect(compute(panel, both, share, 'viertel', day).areas).toEqual([10, 30, 10]);
    expect(compute(panel, both, share, 'bezirk', day).areas).toEqual([25, 10]);
    expect(compute(panel, both, share, 'bezirk', day).city).toBeCloseTo((100 * 105) / 450, 12);
  });

  test('nobody there: no population, not zero; nobody poor: zero, a value', () => {
    const panel = city({ poor: { [day]: { N1: 0, N2: 0, S1: 1 } }, people: { [day]: { N1: 0, N2: 10, S1: 10 } } });
    expect(compute(panel, both, share, 'viertel', day).areas).toEqual(['no_population', 0, 10]);
  });

  test('a missing numerator or denominator is missing with its reason, up to the district; the city goes on', () => {
    const panel = city({
      poor: { [day]: { N1: 'suppressed', N2: 30, S1: 5 } },
      people: { [day]: { N1: 100, N2: 100, S1: 'unknown' } },
    });
    const quarters = compute(panel, both, share, 'viertel', day);
    expect(quarters.areas).toEqual(['suppressed', 30, 'unknown']);
    expect(compute(panel, both, share, 'bezirk', day).areas).toEqual(['suppressed', 'unknown']);
    expect(quarters.city).toBe(30);
    expect(quarters.result.city).toMatchObject({ basis: 'sum', areas: 1, of: 3 });
  });

  test('the delivered total stands before the sum of areas', () => {
    const panel = city({
      poor: { [day]: { N1: 10, N2: 10, S1: 10, gesamt: 40 } },
      people: { [day]: { N1: 100, N2: 100, S1: 100, gesamt: 320 } },
    });
    const { result, city: value } = compute(panel, both, share, 'viertel', day);
    expect(value).toBe(12.5);
    expect(result.city.basis).toBe('total');
  });

  test('more than the whole is no figure', () => {
    const panel = city({ poor: { [day]: { N1: 11, N2: 1, S1: 1 } }, people: { [day]: { N1: 10, N2: 10, S1: 10 } } });
    expect(compute(panel, both, share, 'viertel', day).areas).toEqual(['unreliable', 10, 10]);
  });
});

describe('events and stocks', () => {
  const rate = indicator({
    kind: 'rate',
    per: 1000,
    numerator: { plus: ['in'], minus: ['out'] },
    denominator: { plus: ['people'] },
  });
  const all = catalogue([measure('in', { timing: 'flow' }), measure('out', { timing: 'flow' }), measure('people')]);

  test('10 in, 4 out, 200 people at the end of the year: 30 per 1,000; the balance may be negative', () => {
    const panel = city({
      in: { '2021': { N1: 10, N2: 0, S1: 1 } },
      out: { '2021': { N1: 4, N2: 2, S1: 1 } },
      people: { [day]: { N1: 200, N2: 100, S1: 10 } },
    });
    const { areas, result } = compute(panel, all, rate, 'viertel', '2021');
    expect(areas).toEqual([30, -20, 0]);
    expect(result.denominatorPeriod).toBe(day);
  });

  test('no stock in that year: nothing is computed with another year’s', () => {
    const panel = city({
      in: { '2021': { N1: 10, N2: 1, S1: 1 } },
      out: { '2021': { N1: 4, N2: 1, S1: 1 } },
      people: { '2019-12-31': { N1: 200, N2: 1, S1: 1 } },
    });
    expect(compute(panel, all, rate, 'viertel', '2021').areas).toEqual([
      'not_yet_available',
      'not_yet_available',
      'not_yet_available',
    ]);
  });
});

describe('change', () => {
  const base = { ...share, id: 'quote' };
  const change = indicator({ id: 'change', kind: 'change', of: 'quote', years: 2, unit: 'percentage_points' });
  const all = catalogue([measure('poor'), measure('people')], [base, change]);

  test('from 10 % to 14 % in two years: 4 points; a suppressed start is a suppressed change', () => {
    const people = { N1: 100, N2: 100, S1: 100 };
    const panel = city({
      poor: {
        '2019-12-31': { N1: 10, N2: 'suppressed', S1: 20 },
        '2020-12-31': { N1: 99, N2: 99, S1: 99 },
        [day]: { N1: 14, N2: 9, S1: 10 },
      },
      people: { '2019-12-31': people, '2020-12-31': people, [day]: people },
    });
    const { areas } = compute(panel, all, change, 'viertel', day);
    expect(areas).toEqual([expect.closeTo(4, 10), 'suppressed', -10]);
  });
});

describe('finished figures', () => {
  const rent = indicator({ id: 'rent', kind: 'value', deliveredAs: 'rent', unit: 'eur' });
  const all = catalogue([measure('rent', { kind: 'median' })]);

  test('a median is taken as delivered, has no district and no city figure of its own making', () => {
    const panel = city({ rent: { '2021': { N1: 8, N2: 9, S1: 'unreliable' } } });
    expect(compute(panel, all, rent, 'viertel', '2021')).toMatchObject({
      areas: [8, 9, 'unreliable'],
      city: 'insufficient_data',
    });
    expect(compute(panel, all, rent, 'bezirk', '2021').areas).toEqual(['not_yet_available', 'not_yet_available']);
  });

  test('a share delivered as such stands before counts', () => {
    const finished = { ...share, deliveredAs: 'quota' };
    const panel = city({
      quota: { [day]: { N1: 12.3, N2: 4, S1: 5 } },
      poor: { [day]: { N1: 1, N2: 1, S1: 1 } },
      people: { [day]: { N1: 10, N2: 10, S1: 10 } },
    });
    const all2 = catalogue([measure('quota', { kind: 'share', unit: 'percent' }), measure('poor'), measure('people')]);
    const { areas, result } = compute(panel, all2, finished, 'viertel', day);
    expect(areas).toEqual([12.3, 4, 5]);
    expect(result.basis).toBe('finished');
  });
});

describe('derivations', () => {
  test('people = women + men where people were not delivered; a delivered reason is never derived around', () => {
    const all = catalogue([
      measure('poor'),
      measure('people', { derivations: [{ plus: ['women', 'men'] }] }),
      measure('women'),
      measure('men'),
    ]);
    const parts = { women: { [day]: { N1: 60, N2: 50, S1: 20 } }, men: { [day]: { N1: 40, N2: 50, S1: 30 } } };
    const poor = { [day]: { N1: 10, N2: 10, S1: 10 } };
    expect(compute(city({ poor, ...parts }), all, share, 'viertel', day).areas).toEqual([10, 10, 20]);
    const people = { [day]: { N1: 'suppressed' as const, N2: 100, S1: 50 } };
    expect(compute(city({ poor, people, ...parts }), all, share, 'viertel', day).areas).toEqual(['suppressed', 10, 20]);
  });

  test('circles end: Germans from foreigners and foreigners from Germans', () => {
    const all = catalogue([
      measure('people'),
      measure('germans', { derivations: [{ plus: ['people'], minus: ['foreigners'] }] }),
      measure('foreigners', { derivations: [{ plus: ['people'], minus: ['germans'] }] }),
    ]);
    const people = { [day]: { N1: 100, N2: 100, S1: 100 } };
    const foreign = indicator({ numerator: { plus: ['foreigners'] }, denominator: { plus: ['people'] } });
    expect(
      compute(city({ people, germans: { [day]: { N1: 90, N2: 80, S1: 70 } } }), all, foreign, 'viertel', day).areas,
    ).toEqual([10, 20, 30]);
    expect(compute(city({ people }), all, foreign, 'viertel', day).areas).toEqual([
      'not_yet_available',
      'not_yet_available',
      'not_yet_available',
    ]);
  });
});

test('what is said of an area: interval, gap, rank with ties', () => {
  const panel = city({ poor: { [day]: { N1: 10, N2: 30, S1: 30 } }, people: { [day]: { N1: 100, N2: 100, S1: 100 } } });
  const { areas, city: average, ranked } = indicatorFigures(computeIndicator(panel, both, share, 'viertel', day));
  expect(areas.map((one) => one.rank)).toEqual([3, 1, 1]);
  expect(ranked).toBe(3);
  expect(average.value).toBeCloseTo(70 / 3, 12);
  expect(areas[0]!.gap).toBeCloseTo(10 - 70 / 3, 12);
  // Wilson, 10 of 100 at 95 %: 5.5229 … 17.4366 (Brown, Cai and DasGupta 2001, formula 4)
  expect(areas[0]!.lower).toBeCloseTo(5.5229, 3);
  expect(areas[0]!.upper).toBeCloseTo(17.4366, 3);
});
