import { expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Indicator, Measure } from '../../src/catalogue/types.ts';
import type { Area } from '../../src/domain/area.ts';
import type { Panel } from '../../src/domain/panel.ts';
import { HAS_VALUE, NOT_DELIVERED, type Reason, reasonCode, reasonFromCode } from '../../src/domain/reason.ts';
import { computeIndicator } from '../../src/engine/computeIndicator.ts';
import { indicatorPeriods } from '../../src/engine/indicatorPeriods.ts';

/* District N with quarters N1 and N2, district S with quarter S1, a city total. */
const AREAS = (
  [
    ['N', 'bezirk', null],
    ['S', 'bezirk', null],
    ['N1', 'viertel', 'N'],
    ['N2', 'viertel', 'N'],
    ['S1', 'viertel', 'S'],
    ['gesamt', null, null],
  ] as const
).map(
  ([key, level, parentKey], i): Area => ({
    areaId: i + 1,
    key,
    name: key,
    level,
    parentKey,
    kind: level === null ? 'total' : 'area',
    areaM2: 1,
    centroid: null,
  }),
);

type Cells = Readonly<Record<string, number | Reason>>;

function city(columns: Readonly<Record<string, Readonly<Record<string, Cells>>>>): Panel {
  const column = (cells: Cells) => ({
    values: Float64Array.from(AREAS, ({ key }) => (typeof cells[key] === 'number' ? (cells[key] as number) : 0)),
    reasons: Uint8Array.from(AREAS, ({ key }) => {
      const cell = cells[key];
      return cell === undefined ? NOT_DELIVERED : typeof cell === 'number' ? HAS_VALUE : reasonCode(cell);
    }),
  });
  return {
    boundary: {
      id: 'b',
      title: '',
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

const measure = (id: string, kind: Measure['kind']): [string, Measure] => [
  id,
  { id, title: id, definition: '', theme: 't', kind, unit: 'euro_per_m2', timing: 'flow', source: 's' },
];
const GAP: Indicator = {
  id: 'gap',
  title: '',
  shortTitle: '',
  definition: '',
  theme: 't',
  context: true,
  kind: 'gap',
  deliveredAs: 'rent',
  against: 'limit',
  unit: 'euro_per_m2',
  decimals: 2,
  polarity: 'high_adverse',
  sources: [],
  referenceDay: '',
  lesehilfe: '',
  breaks: [],
};
const CATALOGUE = {
  measures: new Map([measure('rent', 'median'), measure('limit', 'mean')]),
  indicators: new Map([['gap', GAP]]),
} as unknown as Catalogue;
const RENTS = { '2020': { N1: 8, N2: 9.5, S1: 'unreliable', gesamt: 8.5 }, '2021': { N1: 9 } } as const;

function told(panel: Panel, period: string): (number | Reason | null)[] {
  const { values, reasons } = computeIndicator(panel, CATALOGUE, GAP, 'viertel', period);
  return Array.from(values, (value, at) => (reasons[at] === HAS_VALUE ? value : reasonFromCode(reasons[at]!)));
}

test('a limit that was given for the city holds in each of its areas', () => {
  const panel = city({ rent: RENTS, limit: { '2020': { gesamt: 8.25 } } });
  expect(told(panel, '2020')).toEqual([-0.25, 1.25, 'unreliable']);
  expect(computeIndicator(panel, CATALOGUE, GAP, 'viertel', '2020').city.value).toBe(0.25);
});

test('the nearest area with a limit of its own goes first: quarter, then district, then city', () => {
  const panel = city({ rent: RENTS, limit: { '2020': { N2: 9, N: 7, gesamt: 8.25 } } });
  expect(told(panel, '2020')).toEqual([1, 0.5, 'unreliable']);
});

test('without a limit in the year there is no gap, and a missing limit is told by its reason', () => {
  expect(indicatorPeriods(city({ rent: RENTS, limit: { '2020': { gesamt: 8 } } }), CATALOGUE, GAP, 'viertel')).toEqual([
    '2020',
  ]);
  expect(told(city({ rent: RENTS, limit: { '2020': { N1: 'unknown', gesamt: 8 } } }), '2020')[0]).toBe('unknown');
  expect(told(city({ rent: RENTS, limit: { '2020': { N1: 8 } } }), '2020')[1]).toBe('not_yet_available');
});
