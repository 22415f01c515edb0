import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Panel } from '../../src/domain/panel.ts';
import { HAS_VALUE, NOT_DELIVERED } from '../../src/domain/reason.ts';
import { computeIndicator } from '../../src/engine/computeIndicator.ts';
import { indicatorPeriods } from '../../src/engine/indicatorPeriods.ts';
import { panelIndex } from '../../src/engine/panelIndex.ts';
import { resolveMeasure } from '../../src/engine/resolveMeasure.ts';
import { openDataset } from '../../src/usecases/dataset/openDataset.ts';
import type { EngineContext } from '../../src/usecases/system/engineContext.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

let engine: EngineContext;
let panel: Panel;
const cleanup: (() => Promise<void>)[] = [];

beforeAll(async () => {
  engine = await openTestEngine('musterstadt', (work) => cleanup.push(work));
  panel = await (await openDataset(engine, '99999000', undefined, 'public')).panel('2009');
});
afterAll(async () => {
  for (const work of cleanup) await work();
});

/** Delivered by other cities only: nothing in Musterstadt can stand for them. */
const NOT_IN_MUSTERSTADT = new Set(['mss-s2-2023', 'mss-d2-2023', 'eu2-herkunft-anteil']);

describe('every indicator is computed on Musterstadt', () => {
  test('each has figures for every year it could have, on every level it is meant for, and no figure without meaning', () => {
    const computed: string[] = [];
    for (const indicator of engine.catalogue.indicators.values()) {
      if (NOT_IN_MUSTERSTADT.has(indicator.id)) continue;
      for (const level of panel.boundary.levels) {
        if (indicator.levels !== undefined && !indicator.levels.includes(level)) continue;
        const periods = indicatorPeriods(panel, engine.catalogue, indicator, level);
        expect(periods.length, `${indicator.id} on ${level}`).toBeGreaterThan(1);
        let values = 0;
        for (const period of periods) {
          const column = computeIndicator(panel, engine.catalogue, indicator, level, period);
          column.values.forEach((value, at) => {
            if (column.reasons[at] !== HAS_VALUE) return;
            values++;
            expect(Number.isFinite(value), `${indicator.id} ${level} ${period}`).toBe(true);
            if (indicator.kind === 'proportion') {
              expect(value).toBeGreaterThanOrEqual(0);
              expect(value).toBeLessThanOrEqual(indicator.per ?? 100);
            }
          });
          expect(column.city.reason, `city of ${indicator.id} ${level} ${period}`).not.toBe(NOT_DELIVERED);
        }
        expect(values, `${indicator.id} on ${level}`).toBeGreaterThan(0);
        computed.push(`${indicator.id} ${level}`);
      }
    }
    expect(computed.length).toBeGreaterThan(45 * 3);
  });
});

describe("the totals of 2021 meet Dortmund's published figures", () => {
  test.each([
    ['einwohnerzahl', 602713, 0],
    ['sgb2-quote', 17.9, 0.005],
    ['arbeitslosenquote', 11.4, 0.005],
    ['arbeitslose-sgb2-anteil', 76.4, 0.005],
    ['migrationshintergrund-anteil', 35, 0.5],
  ])('%s', (id, published, tolerance) => {
    const column = computeIndicator(
      panel,
      engine.catalogue,
      engine.catalogue.indicators.get(id)!,
      'sozialraum',
      '2021-12-31',
    );
    expect(column.city.basis).toBe('total');
    expect(Math.abs(column.city.value - published)).toBeLessThanOrEqual(tolerance);
  });
});

describe('aggregates come from counts', () => {
  test('a derived measure is the sum of its parts, on every level alike', () => {
    const under65 = resolveMeasure(panel, engine.catalogue, 'population_age_00_64', '2021-12-31');
    const over65 = resolveMeasure(panel, engine.catalogue, 'population_age_65_plus', '2021-12-31');
    const population = resolveMeasure(panel, engine.catalogue, 'population', '2021-12-31');
    panel.areas.forEach((area, i) => {
      if (area.kind === 'area' || area.kind === 'total')
        expect(under65.values[i]! + over65.values[i]!, area.key).toBe(population.values[i]);
    });
    expect(under65.basis.get('unterbezirk')).toBe('derived');
  });

  test('levels that were not delivered are summed from the finer level, and a missing part is missing with its reason', () => {
    const fine: Panel = {
      ...panel,
      columns: new Map(
        [...panel.columns].map(([id, periods]) => [
          id,
          new Map([...periods].map(([period, column]) => [period, keepUnterbezirke(column)])),
        ]),
      ),
    };
    const index = panelIndex(panel);
    for (const id of ['labour_force', 'sgb2_recipients', 'eviction_suits']) {
      const period = id === 'eviction_suits' ? '2021' : '2021-12-31';
      const summed = resolveMeasure(fine, engine.catalogue, id, period);
      const delivered = resolveMeasure(panel, engine.catalogue, id, period);
      for (const i of [...index.levels.get('sozialraum')!, ...index.levels.get('stadtbezirk')!]) {
        if (summed.reasons[i] === HAS_VALUE)
          expect(summed.values[i], `${id} ${panel.areas[i]!.key}`).toBe(delivered.values[i]);
      }
    }
    expect(resolveMeasure(fine, engine.catalogue, 'labour_force', '2021-12-31').basis.get('sozialraum')).toBe(
      'aggregated',
    );
    const suits = resolveMeasure(fine, engine.catalogue, 'eviction_suits', '2021');
    const missingParts = [...index.levels.get('sozialraum')!].filter((i) =>
      [...index.children.get(i)!].some((child) => suits.reasons[child] !== HAS_VALUE),
    );
    expect(missingParts.length).toBeGreaterThan(0);
    for (const i of missingParts) expect(suits.reasons[i]).not.toBe(HAS_VALUE);
  });

  test('the city figure without a delivered total is ΣX/ΣT over the areas that have both, with its coverage', () => {
    const { total } = panelIndex(panel);
    const without: Panel = {
      ...panel,
      columns: new Map(
        [...panel.columns].map(([id, periods]) => [
          id,
          new Map([...periods].map(([period, column]) => [period, blank(column, total)])),
        ]),
      ),
    };
    const indicator = engine.catalogue.indicators.get('altersarmut')!;
    const column = computeIndicator(without, engine.catalogue, indicator, 'unterbezirk', '2021-12-31');
    let k = 0;
    let n = 0;
    let areas = 0;
    column.countReasons.forEach((reason, at) => {
      if (reason !== HAS_VALUE) return;
      k += column.numerators[at]!;
      n += column.denominators[at]!;
      areas++;
    });
    expect(column.city).toMatchObject({ basis: 'sum', areas, of: 170, numerator: k, denominator: n });
    expect(column.city.value).toBeCloseTo((100 * k) / n, 12);
    expect(areas).toBeLessThan(170);
  });

  test('a median has no aggregate', () => {
    const { total } = panelIndex(panel);
    const fine: Panel = {
      ...panel,
      columns: new Map([
        [
          'net_rent_median',
          new Map(
            [...panel.columns.get('net_rent_median')!].map(([period, column]) => [period, keepUnterbezirke(column)]),
          ),
        ],
      ]),
    };
    const rent = resolveMeasure(fine, engine.catalogue, 'net_rent_median', '2021');
    expect(rent.basis.get('sozialraum')).toBe('absent');
    expect(rent.reasons[total]).toBe(NOT_DELIVERED);
  });
});

function keepUnterbezirke(column: { values: Float64Array; reasons: Uint8Array }) {
  const values = column.values.slice();
  const reasons = column.reasons.slice();
  panel.areas.forEach((area, i) => {
    if (area.level === 'unterbezirk') return;
    values[i] = 0;
    reasons[i] = NOT_DELIVERED;
  });
  return { values, reasons };
}

function blank(column: { values: Float64Array; reasons: Uint8Array }, at: number) {
  const values = column.values.slice();
  const reasons = column.reasons.slice();
  values[at] = 0;
  reasons[at] = NOT_DELIVERED;
  return { values, reasons };
}
