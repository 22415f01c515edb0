import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import type { Indicator, Measure } from '../../../src/catalogue/types.ts';
import type { Area } from '../../../src/domain/area.ts';
import type { Crosswalk, CrosswalkRow } from '../../../src/domain/crosswalk.ts';
import type { Panel } from '../../../src/domain/panel.ts';
import { HAS_VALUE, NOT_DELIVERED, type Reason, reasonCode, reasonFromCode } from '../../../src/domain/reason.ts';
import { computeIndicator } from '../../../src/engine/computeIndicator.ts';
import { joinPanels } from '../../../src/engine/crosswalk/joinPanels.ts';
import { rebasedQuality } from '../../../src/engine/crosswalk/rebasedQuality.ts';

type Cells = Readonly<Record<string, number | Reason>>;
type Columns = Readonly<Record<string, Readonly<Record<string, Cells>>>>;

/** A version of a city: district N with some quarters, and the city's total. */
function version(id: string, quarters: readonly string[], columns: Columns): Panel {
  const rows = [
    ['N', 'bezirk', null],
    ...quarters.map((key) => [key, 'viertel', 'N']),
    ['gesamt', null, null],
  ] as const;
  const areas = rows.map(
    ([key, level, parentKey], i): Area => ({
      areaId: i + 1,
      key: key!,
      name: key!,
      level: level ?? null,
      parentKey: parentKey ?? null,
      kind: level === null ? 'total' : 'area',
      areaM2: 1,
      centroid: null,
    }),
  );
  const column = (cells: Cells) => ({
    values: Float64Array.from(areas, ({ key }) => (typeof cells[key] === 'number' ? cells[key] : 0)),
    reasons: Uint8Array.from(areas, ({ key }) => {
      const cell = cells[key];
      return cell === undefined ? NOT_DELIVERED : typeof cell === 'number' ? HAS_VALUE : reasonCode(cell);
    }),
  });
  const boundary = { id, title: id, validFrom: null, validTo: null, source: '', crs: '', sha256: '' };
  return {
    boundary: { ...boundary, levels: ['bezirk', 'viertel'] },
    areas,
    columns: new Map(
      Object.entries(columns).map(([measure, periods]) => [
        measure,
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
const indicator = (id: string, more: Partial<Indicator>): Indicator => ({
  id,
  title: id,
  shortTitle: id,
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
});
const share = indicator('share', { numerator: { plus: ['poor'] }, denominator: { plus: ['people'] } });
const change = indicator('change', { kind: 'change', of: 'share', years: 1 });
const all = {
  measures: new Map(
    [
      measure('poor'),
      measure('people', { derivations: [{ plus: ['women', 'men'] }] }),
      measure('women'),
      measure('men'),
      measure('moves', { additive: false }),
      measure('rent', { kind: 'median' }),
    ].map((one) => [one.id, one]),
  ),
  indicators: new Map([share, change].map((one) => [one.id, one])),
} as unknown as Catalogue;

const crosswalk = (rows: readonly CrosswalkRow[], from = 'a'): Crosswalk => ({
  from,
  to: 'b',
  method: 'delivered',
  source: '',
  sha256: from,
  parts: [{ fromLevel: 'viertel', toLevel: 'viertel', rows }],
});
/** P and Q become PQ; R is divided, three quarters to R1. */
const ROWS = crosswalk([
  ['P', 'PQ', 1],
  ['Q', 'PQ', 1],
  ['R', 'R1', 0.75],
  ['R', 'R2', 0.25],
]);
const OLD = '2020-12-31';
const NEW = '2021-12-31';
const old = (columns: Columns) => version('a', ['P', 'Q', 'R'], columns);
const now = (columns: Columns) => version('b', ['PQ', 'R1', 'R2'], columns);

function cells(panel: Panel, id: string, period: string): (number | Reason | null)[] {
  const column = panel.columns.get(id)?.get(period);
  if (column === undefined) return [];
  return Array.from(column.values, (value, i) =>
    column.reasons[i] === NOT_DELIVERED ? null : (reasonFromCode(column.reasons[i]!) ?? value),
  );
}

describe('a panel filled up with the counts of another version', () => {
  const people = { [OLD]: { P: 10, Q: 20, R: 40, gesamt: 71 } };

  test('quarters by the weights, districts whole, the city total as delivered', () => {
    const { panel } = joinPanels(now({}), [{ panel: old({ people }), crosswalk: ROWS }], all);
    // N, PQ, R1, R2, gesamt
    expect(cells(panel, 'people', OLD)).toEqual([70, 30, 30, 10, 71]);
  });

  test('medians, and counts that do not add up, stay where they were', () => {
    const panel = old({ rent: { [OLD]: { P: 7, Q: 8, R: 9 } }, moves: { [OLD]: { P: 1, Q: 2, R: 3 } } });
    const joined = joinPanels(now({}), [{ panel, crosswalk: ROWS }], all);
    expect(joined.panel.columns.size).toBe(0);
  });

  test('what the version counted itself goes first, also where it is derived', () => {
    const own = now({ people: { [OLD]: { PQ: 1, R1: 2, R2: 3 } } });
    const other = [{ panel: old({ people }), crosswalk: ROWS }];
    expect(cells(joinPanels(own, other, all).panel, 'people', OLD).slice(1, 4)).toEqual([1, 2, 3]);
    const parts = now({ women: { [OLD]: { PQ: 4, R1: 4, R2: 4 } }, men: { [OLD]: { PQ: 5, R1: 5, R2: 5 } } });
    expect(cells(joinPanels(parts, other, all).panel, 'people', OLD)).toEqual([null, null, null, null, 71]);
  });

  test('of two others, the first that can tell it', () => {
    const second = crosswalk(ROWS.parts[0]!.rows, 'c');
    const both = [
      { panel: old({ people }), crosswalk: ROWS },
      { panel: old({ people: { [OLD]: { P: 1, Q: 1, R: 4 } }, poor: people }), crosswalk: second },
    ];
    const { panel } = joinPanels(now({}), both, all);
    expect(cells(panel, 'people', OLD)[1]).toBe(30);
    expect(cells(panel, 'poor', OLD)[1]).toBe(30);
  });

  test('a suppressed or missing cell makes every area missing that takes of it, and no other', () => {
    const panel = old({
      people: { [OLD]: { P: 'suppressed', Q: 20, R: 40 } },
      poor: { [OLD]: { P: 1, R: 'unknown' } },
    });
    const joined = joinPanels(now({}), [{ panel, crosswalk: ROWS }], all).panel;
    expect(cells(joined, 'people', OLD)).toEqual(['suppressed', 'suppressed', 30, 10, null]);
    expect(cells(joined, 'poor', OLD)).toEqual(['unknown', null, 'unknown', 'unknown', null]);
  });
});

describe('indicators over both versions', () => {
  const joined = joinPanels(
    now({ poor: { [NEW]: { PQ: 9, R1: 12, R2: 3 } }, people: { [NEW]: { PQ: 30, R1: 30, R2: 10 } } }),
    [
      {
        panel: old({
          poor: { [OLD]: { P: 2, Q: 4, R: 20 } },
          women: { [OLD]: { P: 5, Q: 12, R: 18 } },
          men: { [OLD]: { P: 5, Q: 8, R: 22 } },
        }),
        crosswalk: ROWS,
      },
    ],
    all,
  );
  const values = (one: Indicator, period: string, level = 'viertel') => [
    ...computeIndicator(joined.panel, all, one, level, period).values,
  ];

  test('rates come from rebased counts, of derived measures too; a change crosses the border', () => {
    expect(values(share, OLD)).toEqual([20, 50, 50]);
    expect(values(share, NEW)).toEqual([30, 40, 30]);
    expect(values(change, NEW)).toEqual([10, -10, -20]);
  });

  test('quality: own figures have none; merged areas are whole; divided ones have the error of the rate', () => {
    expect(rebasedQuality(joined, all, share, 'viertel', NEW)).toBe(null);
    const quality = rebasedQuality(joined, all, share, 'viertel', OLD)!;
    expect([...quality.whole]).toEqual([1, 0, 0]);
    // Half of 40 poor: r = 20 × 0.5² + 20 × 0.5² = 10; √(10 × 0.75 × 0.25) / 30 in percent.
    expect(quality.error[1]).toBeCloseTo((100 * Math.sqrt(1.875)) / 30, 10);
    expect(quality.error[0]).toBe(0);
    expect(quality.effective[0]).toBeCloseTo(900 / 500, 12);
    const difference = rebasedQuality(joined, all, change, 'viertel', NEW)!;
    expect([...difference.error]).toEqual([...quality.error]);
    const district = rebasedQuality(joined, all, share, 'bezirk', OLD)!;
    expect([district.whole[0], district.error[0]]).toEqual([1, 0]);
  });
});
