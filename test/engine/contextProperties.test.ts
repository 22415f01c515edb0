import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Indicator, Measure } from '../../src/catalogue/types.ts';
import type { Area } from '../../src/domain/area.ts';
import type { Column, Panel } from '../../src/domain/panel.ts';
import type { ProgrammeArea } from '../../src/domain/programmeArea.ts';
import { PROGRAMME_LEVEL } from '../../src/domain/programmeLevel.ts';
import { HAS_VALUE, NOT_DELIVERED, reasonCode } from '../../src/domain/reason.ts';
import { computeIndicator } from '../../src/engine/computeIndicator.ts';
import { joinPanels } from '../../src/engine/crosswalk/joinPanels.ts';
import { programmePanel } from '../../src/engine/programme/programmePanel.ts';
import { indicatorFigures } from '../../src/usecases/indicators/indicatorFigures.ts';

const SUPPRESSED = reasonCode('suppressed');
const UNKNOWN = reasonCode('unknown');
const DAY = '2020-12-31';

/** A cell: a count, or why there is none. */
type Cell = { readonly value: number; readonly reason: number };
const cell = fc.oneof(
  { weight: 8, arbitrary: fc.nat(500).map((value): Cell => ({ value, reason: HAS_VALUE })) },
  { weight: 1, arbitrary: fc.constantFrom(SUPPRESSED, UNKNOWN).map((reason): Cell => ({ value: 0, reason })) },
);
const whole = cell.map(({ value, reason }): Cell => ({ value: reason === HAS_VALUE ? value + 500 : 0, reason }));
const rows = fc.array(fc.record({ part: cell, whole, other: cell }), { minLength: 2, maxLength: 12 });
type Row = { part: Cell; whole: Cell; other: Cell };

function panelOf(keys: readonly string[], list: readonly Row[], id = 'alt'): Panel {
  const areas = keys.map(
    (key, i): Area => ({
      areaId: i + 1,
      key,
      name: key,
      level: 'sozialraum',
      parentKey: null,
      kind: 'area',
      areaM2: 1,
      centroid: null,
    }),
  );
  const column = (name: keyof Row): Column => ({
    values: Float64Array.from(list, (row) => row[name].value),
    reasons: Uint8Array.from(list, (row) => row[name].reason),
  });
  return {
    boundary: {
      id,
      title: id,
      validFrom: null,
      validTo: null,
      source: '',
      crs: '',
      sha256: id,
      levels: ['sozialraum'],
    },
    areas,
    columns: new Map((['part', 'whole', 'other'] as const).map((name) => [name, new Map([[DAY, column(name)]])])),
  };
}

const measure = (id: string, more: Partial<Measure> = {}): [string, Measure] => [
  id,
  { id, title: id, definition: '', theme: 't', kind: 'count', unit: 'persons', timing: 'stock', source: 's', ...more },
];
const QUOTA: Indicator = {
  id: 'quota',
  title: '',
  shortTitle: '',
  definition: '',
  theme: 't',
  context: true,
  kind: 'proportion',
  numerator: { plus: ['part'] },
  denominator: { plus: ['whole'] },
  per: 100,
  unit: 'percent',
  decimals: 1,
  polarity: 'neutral',
  sources: [],
  referenceDay: '',
  lesehilfe: '',
  breaks: [],
};
const CATALOGUE = {
  measures: new Map([measure('part', { derivations: [{ plus: ['other'] }] }), measure('whole'), measure('other')]),
  indicators: new Map([['quota', QUOTA]]),
} as unknown as Catalogue;

const keysOf = (n: number): string[] => Array.from({ length: n }, (_, i) => `A${i}`);
const told = (panel: Panel, level = 'sozialraum') => {
  const column = computeIndicator(panel, CATALOGUE, QUOTA, level, DAY);
  const { areas, city } = indicatorFigures(column);
  const named = panel.areas.filter((one) => one.level === level).map(({ key }, i) => [key, areas[i]!] as const);
  return { areas: Object.fromEntries(named), city };
};
const programme = (areas: readonly string[]): ProgrammeArea => ({
  id: 'p',
  name: 'p',
  programme: 'p',
  kind: 'k',
  boundary: 'alt',
  level: 'sozialraum',
  areas,
  validFrom: null,
  validTo: null,
  source: '',
  sha256: areas.join(' '),
});

describe('properties of context indicators', () => {
  test('the order of the areas changes nothing: figures, ranks and the city stay the same', () => {
    fc.assert(
      fc.property(
        rows.chain((list) =>
          fc.record({
            list: fc.constant(list),
            order: fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
          }),
        ),
        ({ list, order }) => {
          const keys = keysOf(list.length);
          const shuffled = panelOf(
            order.map((i) => keys[i]!),
            order.map((i) => list[i]!),
          );
          expect(told(shuffled)).toEqual(told(panelOf(keys, list)));
        },
      ),
    );
  });

  test('a suppressed input never yields a value, in no area and in no sum, though it could be derived', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.constantFrom('part' as const, 'whole' as const), (list, pick, name) => {
        const at = pick % list.length;
        const hidden = list.map((row, i) => (i === at ? { ...row, [name]: { value: 0, reason: SUPPRESSED } } : row));
        const panel = panelOf(keysOf(list.length), hidden);
        const { areas } = told(panel);
        expect(areas[`A${at}`]).toMatchObject({ value: null, numerator: null, reason: 'suppressed', rank: null });
        const sum = programmePanel(panel, [programme(keysOf(list.length))], CATALOGUE);
        expect(told(sum, PROGRAMME_LEVEL).areas.p).toMatchObject({
          value: null,
          numerator: null,
          reason: 'suppressed',
        });
      }),
    );
  });

  test('merging areas by a crosswalk of ones is their sum, and the programme area of the same areas', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const keys = keysOf(list.length);
        const source = panelOf(keys, list);
        const empty = { value: 0, reason: NOT_DELIVERED };
        const blank: Row = { part: empty, whole: empty, other: empty };
        // The first two become M, all others stay alone.
        const targets = ['M', ...keys.slice(2)];
        const own = panelOf(
          targets,
          targets.map(() => blank),
          'neu',
        );
        const crosswalk = {
          from: 'alt',
          to: 'neu',
          method: 'delivered' as const,
          source: '',
          sha256: '',
          parts: [
            {
              fromLevel: 'sozialraum',
              toLevel: 'sozialraum',
              rows: keys.map((key, i) => [key, i < 2 ? 'M' : key, 1] as const),
            },
          ],
        };
        const joined = joinPanels({ ...own, columns: new Map() }, [{ panel: source, crosswalk }], CATALOGUE).panel;
        const merged = told(joined).areas;
        const before = told(source).areas;
        const sum = told(programmePanel(source, [programme(['A0', 'A1'])], CATALOGUE), PROGRAMME_LEVEL).areas.p!;
        for (const key of keys.slice(2)) expect(merged[key]!.value).toEqual(before[key]!.value);
        for (const one of [merged.M!, sum]) {
          const [a, b] = [before.A0!, before.A1!];
          if (a.numerator === null || b.numerator === null) expect(one.value).toBeNull();
          else {
            expect(one.numerator).toBe(a.numerator + b.numerator);
            expect(one.denominator).toBe(a.denominator! + b.denominator!);
          }
        }
        expect(merged.M!.value).toEqual(sum.value);
        expect(merged.M!.reason).toEqual(sum.reason);
      }),
    );
  });
});
