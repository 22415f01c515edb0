import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatValue } from '../../src/catalogue/formatValue.ts';
import { loadCatalogue } from '../../src/catalogue/loadCatalogue.ts';
import { renderLesehilfe } from '../../src/catalogue/renderLesehilfe.ts';
import type { Sum } from '../../src/catalogue/types.ts';
import { parsePeriod } from '../../src/domain/parsePeriod.ts';
import { catalogueDirectory } from './catalogueDirectory.ts';
import { derivable } from './derivable.ts';
import { musterstadtColumns, musterstadtLevels } from './musterstadtColumns.ts';

const catalogue = loadCatalogue(catalogueDirectory);
const indicators = [...catalogue.indicators.values()];

function measuresOf(...sums: readonly (Sum | undefined)[]): string[] {
  return sums.flatMap((sum) => [...(sum?.plus ?? []), ...(sum?.minus ?? [])]);
}

test('has its size: at least 45 indicators, about 25 of them in the comparable set', () => {
  expect(indicators.length).toBeGreaterThanOrEqual(45);
  const context = indicators.filter((indicator) => indicator.context);
  expect(context.length).toBeGreaterThanOrEqual(20);
  expect(context.length).toBeLessThanOrEqual(32);
});

test('uses every theme, unit and source', () => {
  const { measures, themes, sources, units } = catalogue;
  const all = [...measures.values()];
  for (const theme of themes.keys())
    expect([theme, indicators.filter((item) => item.theme === theme).length]).not.toEqual([theme, 0]);
  // Sources that single cities publish are named by deliveries, not by the catalogue.
  const cities = ['stadt-koeln', 'stadt-flensburg'];
  const usedSources = new Set([
    ...all.map((item) => item.source),
    ...indicators.flatMap((item) => item.sources),
    ...cities,
  ]);
  expect([...sources.keys()].filter((id) => !usedSources.has(id))).toEqual([]);
  const spareUnits = ['per_10000', 'per_100000', 'index_points'];
  const usedUnits = new Set([...all, ...indicators].map((item) => item.unit).concat(spareUnits));
  expect([...units.keys()].filter((id) => !usedUnits.has(id))).toEqual([]);
});

test('short titles are unique, titles too: a reader can tell any two indicators apart', () => {
  for (const field of ['title', 'shortTitle'] as const) {
    const titles = indicators.map((indicator) => indicator[field]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  }
  const titles = [...catalogue.measures.values()].map((measure) => measure.title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('knows every column of the example city', () => {
  expect(musterstadtColumns.filter((id) => !catalogue.measures.has(id))).toEqual([]);
});

test('every indicator that the levels of the example city allow is computable from its columns', () => {
  const delivered = new Set(musterstadtColumns);
  // What only stands in for others is for cities that have nothing better.
  const standIns = new Set(indicators.flatMap(({ fallback }) => (fallback ?? []).map(({ indicator }) => indicator)));
  const missing = indicators
    .filter(({ id, context }) => context || !standIns.has(id))
    .filter((indicator) => indicator.levels?.some((level) => musterstadtLevels.includes(level)) ?? true)
    .flatMap((indicator) => {
      const of = indicator.kind === 'change' ? catalogue.indicators.get(indicator.of!)! : indicator;
      const needed = of.kind === 'value' ? [of.deliveredAs!] : measuresOf(of.numerator, of.denominator);
      return needed.filter((id) => !derivable(catalogue, delivered, id)).map((id) => `${indicator.id}: ${id}`);
    });
  expect(missing).toEqual([]);
});

describe('age groups of real cities', () => {
  const ages = (text: string): Set<string> =>
    new Set(['population', ...text.split(' ').map((age) => `population_age_${age}`)]);
  const cities: Record<string, { delivered: Set<string>; not: string[] }> = {
    Musterstadt: { delivered: new Set(musterstadtColumns), not: [] },
    Berlin: {
      delivered: ages('00_05 06_14 15_17 18_26 27_44 45_54 55_64 65_plus'),
      not: [
        'anteil-75-plus',
        'betreuungsquote-u3',
        'betreuungsquote-ue3',
        'jugendarbeitslosenanteil',
        'sgb2-quote-15-bis-24',
      ],
    },
    Köln: {
      delivered: ages('00_02 03_05 06_09 10_14 15_17 18_24 25_34 35_44 45_54 55_59 60_64 65_74 75_plus'),
      not: [],
    },
  };
  test.each(Object.keys(cities))(
    '%s can give every age group of every denominator that its groups can be added up to',
    (city) => {
      const { delivered, not } = cities[city]!;
      const failing = indicators
        .filter((indicator) =>
          measuresOf(indicator.numerator, indicator.denominator).some(
            (id) => isAge(id) && !derivable(catalogue, delivered, id),
          ),
        )
        .map((indicator) => indicator.id);
      expect(failing.sort()).toEqual([...not].sort());
    },
  );
  function isAge(id: string): boolean {
    return id.startsWith('population_age_');
  }
});

test('derived age groups cover exactly their years', () => {
  const years = (id: string): Map<number, number> | null => {
    if (id === 'population') return range(0, 99);
    const match = /^population(?:_female|_male)?_age_(\d\d)_(\d\d|plus)$/.exec(id);
    return match === null ? null : range(Number(match[1]), match[2] === 'plus' ? 99 : Number(match[2]));
  };
  const range = (from: number, to: number): Map<number, number> =>
    new Map(Array.from({ length: to - from + 1 }, (_, index) => [from + index, 1]));
  const weight = (id: string): number => (/_(female|male)_age_/.test(id) ? 0.5 : 1);
  let checked = 0;
  for (const measure of catalogue.measures.values()) {
    const own = measure.id.startsWith('population_age_') ? years(measure.id) : null;
    for (const sum of own === null ? [] : (measure.derivations ?? [])) {
      const total = new Map<number, number>();
      for (const [side, sign] of [
        [sum.plus, 1],
        [sum.minus ?? [], -1],
      ] as const) {
        for (const id of side)
          for (const age of years(id)!.keys()) total.set(age, (total.get(age) ?? 0) + sign * weight(id));
      }
      for (let age = 0; age <= 99; age += 1)
        expect([measure.id, age, total.get(age) ?? 0]).toEqual([measure.id, age, own!.get(age) ?? 0]);
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(30);
});

test.each(indicators.map((indicator) => indicator.id))(
  'Lesehilfe of %s is one finished sentence for every kind of period',
  (id) => {
    const indicator = catalogue.indicators.get(id)!;
    const value = formatValue(
      12.345,
      catalogue.units.get(indicator.unit)!,
      indicator.decimals,
      indicator.kind === 'change',
    );
    for (const period of ['2021-12-31', '2021', '2021-H1', '2021-Q3', '2021-05', '2021/22', '2019-2021']) {
      const sentence = renderLesehilfe(indicator.lesehilfe, 'Am Hafen', parsePeriod(period)!, value);
      expect(sentence).not.toMatch(/[{}]|\s\s|undefined/);
      expect(sentence).toMatch(/^[A-ZÄÖÜ].*\.$/);
      expect(sentence).toContain('Gebiet Am Hafen');
      expect(sentence).toContain(value);
    }
  },
);

test('neutral indicators are described without valuation', () => {
  const words =
    /\b(gut|schlecht|besser|ungünstig|günstig|problematisch|belastet|benachteiligt|leider|zu hoch|zu niedrig)\b/i;
  const valued = indicators
    .filter((item) => item.polarity === 'neutral')
    .filter((item) => words.test(`${item.title} ${item.lesehilfe}`));
  expect(valued.map((item) => item.id)).toEqual([]);
});

test('nationality, origin, migration and age structure are never valued', () => {
  const valued = indicators
    .filter((item) => item.theme === 'zuwanderung' && item.polarity !== 'neutral')
    .map((item) => item.id);
  expect(valued).toEqual([]);
  const ages = [
    'anteil-unter-6',
    'anteil-unter-18',
    'anteil-65-plus',
    'anteil-75-plus',
    'jugendquotient',
    'altenquotient',
  ];
  for (const id of [...ages, 'arbeitslose-auslaender-anteil', 'sgb2-auslaender-anteil'])
    expect(catalogue.indicators.get(id)?.polarity).toBe('neutral');
});

test('a change has the polarity of what changes', () => {
  for (const item of indicators)
    if (item.kind === 'change')
      expect([item.id, item.polarity]).toEqual([item.id, catalogue.indicators.get(item.of!)!.polarity]);
});

describe('schemas', () => {
  const folder = join(catalogueDirectory, 'schema');
  test.each(readdirSync(folder))('%s is closed at every level', (file) => {
    const open: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const record = node as Record<string, unknown>;
      // The branches of if/then only narrow an object that is already closed.
      const narrowing = /\/(if|then|else)(\/|$)/.test(path);
      if (
        'properties' in record &&
        typeof record.properties === 'object' &&
        !narrowing &&
        record.additionalProperties !== false
      )
        open.push(path);
      for (const [key, value] of Object.entries(record)) walk(value, `${path}/${key}`);
    };
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    walk(schema, '');
    expect(open).toEqual([]);
  });
});
