import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { musterstadt } from '../../data/musterstadt/make/musterstadt.ts';
import { AGE_GROUPS } from '../../data/musterstadt/make/themes/ageGroups.ts';
import { FOLDER, readMusterstadt } from './readMusterstadt.ts';

interface Feature {
  properties: { key: string; name: string; level: string; parent: string | null };
}

const delivered = readMusterstadt();
const { features } = JSON.parse(readFileSync(`${FOLDER}gebiete.geojson`, 'utf8')) as { features: Feature[] };
const areas = features.map((feature) => feature.properties);
const keys = ['gesamt', ...areas.map((area) => area.key)];
const childrenOf = new Map(
  keys.map((key) => [key, areas.filter((area) => (area.parent ?? 'gesamt') === key).map((area) => area.key)]),
);
const units = areas.filter((area) => area.level === 'unterbezirk').map((area) => area.key);

const cell = (measure: string, period: string, area: string): number | string =>
  delivered.get(measure)!.get(period)!.get(area)!;
const at2021 = (measure: string, area = 'gesamt'): number => cell(measure, '2021-12-31', area) as number;
const bySex = (...ages: readonly string[]): string[] =>
  ages.flatMap((age) => [`population_female_age_${age}`, `population_male_age_${age}`]);

/** All (period, area) where every named measure has a number; calls `check` with the numbers and a label. */
function everywhere(measures: readonly string[], check: (...values: number[]) => boolean): string[] {
  const broken: string[] = [];
  for (const [period, cells] of delivered.get(measures[0]!)!) {
    for (const area of cells.keys()) {
      const values = measures.map((measure) => delivered.get(measure)!.get(period)?.get(area));
      if (!values.every((value) => typeof value === 'number')) continue;
      if (!check(...(values as number[]))) broken.push(`${measures[0]} ${period} ${area}: ${values.join(' ')}`);
    }
  }
  return broken;
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('calibration to the published figures of 2021', () => {
  test('residents, persons on SGB II, unemployed and labour force are met exactly', () => {
    expect(at2021('population')).toBe(602_713);
    expect(at2021('sgb2_recipients')).toBe(82_829);
    expect(at2021('unemployed')).toBe(36_561);
    expect(at2021('unemployed_sgb2')).toBe(27_933);
    expect(at2021('labour_force')).toBe(320_711);
    expect(sum(units.map((unit) => at2021('population', unit)))).toBe(602_713);
  });

  test('the shares come out as published', () => {
    const under65 = sum(bySex(...AGE_GROUPS.slice(0, 10)).map((measure) => at2021(measure)));
    expect(under65).toBe(462_732);
    expect((100 * at2021('sgb2_recipients')) / under65).toBeCloseTo(17.9, 2);
    expect((100 * at2021('unemployed_sgb2')) / at2021('unemployed')).toBeCloseTo(76.4, 1);
    expect((100 * at2021('unemployed')) / at2021('labour_force')).toBeCloseTo(11.4, 2);
    expect((100 * at2021('migration_background')) / 602_713).toBeCloseTo(35, 1);
  });

  test('the inner north carries about twice the city rate, the highest Unterbezirk about 40 %', () => {
    const rate = (area: string): number =>
      (100 * at2021('sgb2_recipients', area)) / sum(bySex(...AGE_GROUPS.slice(0, 10)).map((m) => at2021(m, area)));
    expect(areas.find((area) => area.key === '02')!.name).toBe('Stadtmitte-Nord');
    expect(rate('02') / rate('gesamt')).toBeGreaterThan(1.9);
    expect(rate('02') / rate('gesamt')).toBeLessThan(2.1);
    const highest = Math.max(...units.filter((unit) => at2021('population', unit) >= 300).map(rate));
    expect(highest).toBeGreaterThan(38);
    expect(highest).toBeLessThan(42);
  });
});

describe('arithmetic in every cell', () => {
  test('every file has every area and no empty cell', () => {
    for (const [measure, periods] of delivered) {
      for (const [period, cells] of periods) {
        expect([...cells.keys()], `${measure} ${period}`).toEqual(keys);
        for (const value of cells.values()) {
          expect(
            typeof value === 'number' ||
              /^(suppressed|unknown|not_applicable|not_yet_available|unreliable)$/.test(value),
          ).toBe(true);
        }
      }
    }
  });

  test('counts add up from the Unterbezirke to the city', () => {
    const broken: string[] = [];
    for (const [measure, periods] of delivered) {
      if (measure === 'net_rent_median' || measure === 'kdu_rent_limit') continue;
      for (const [period, cells] of periods) {
        for (const [parent, children] of childrenOf) {
          const parts = children.map((child) => cells.get(child)!).filter((part) => part !== 'not_applicable');
          const whole = cells.get(parent)!;
          if (children.length === 0 || typeof whole === 'string' || parts.some((part) => typeof part === 'string'))
            continue;
          if (sum(parts as number[]) !== whole) broken.push(`${measure} ${period} ${parent}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  test('wholes are the sums of their parts', () => {
    const equal = (whole: string, ...parts: string[]): string[] =>
      everywhere([whole, ...parts], (total, ...values) => total === sum(values));
    expect(equal('population', ...bySex(...AGE_GROUPS))).toEqual([]);
    expect(equal('population', 'germans', 'foreigners')).toEqual([]);
    expect(equal('unemployed', 'unemployed_sgb2', 'unemployed_sgb3')).toEqual([]);
    const groups = ['00_14', '15_24', '25_54', '55_64'].map((age) => `sgb2_recipients_age_${age}`);
    expect(equal('sgb2_recipients', ...groups)).toEqual([]);
  });

  test.each([
    ['foreigners', 'migration_background'],
    ['migration_background', 'population'],
    ['eu2_citizens', 'foreigners'],
    ['unemployed', 'labour_force'],
    ['unemployed_long_term', 'unemployed'],
    ['unemployed_foreigners', 'unemployed'],
    ['unemployed_foreigners', 'foreigners'],
    ['sgb2_recipients_foreigners', 'sgb2_recipients'],
    ['sgb2_recipients_foreigners', 'foreigners'],
    ['sgb2_households', 'sgb2_recipients'],
    ['sgb2_households', 'households'],
    ['sgb2_single_parent_households', 'sgb2_households'],
    ['sgb2_single_parent_households', 'single_parent_households'],
    ['single_parent_households', 'households_with_children'],
    ['social_dwellings', 'dwellings'],
    ['vacant_dwellings', 'dwellings'],
    ['eviction_suits', 'terminated_leases'],
    ['homeless_persons', 'population'],
    ['school_transitions_gymnasium', 'school_transitions'],
    ['school_leavers_without_certificate', 'school_leavers'],
    ['school_entrants_language_support', 'school_entrants'],
    ['school_entry_exams_dental', 'school_entry_exams'],
    ['school_entry_exams_overweight', 'school_entry_exams'],
    ['school_entry_exams_u8_complete', 'school_entry_exams'],
    ['noise_exposed_residents', 'population'],
    ['heat_exposed_residents', 'population'],
    ['green_area_m2', 'area_m2'],
    ['federal_election_voters', 'federal_election_eligible'],
    ['local_election_voters', 'local_election_eligible'],
    ['library_users', 'population'],
  ])('%s never exceeds %s', (part, whole) => {
    expect(everywhere([part, whole], (a, b) => a <= b)).toEqual([]);
  });

  test('parts stay within the people they are part of', () => {
    const within = (parts: readonly string[], base: readonly string[]): string[] =>
      everywhere(
        [...parts, ...base],
        (...values) => sum(values.slice(0, parts.length)) <= sum(values.slice(parts.length)),
      );
    expect(within(['labour_force'], bySex(...AGE_GROUPS.slice(4, 10)))).toEqual([]);
    expect(within(['unemployed', 'employed_residents'], ['labour_force'])).toEqual([]);
    expect(within(['unemployed_age_15_24', 'unemployed_age_55_64'], ['unemployed'])).toEqual([]);
    expect(within(['sgb2_recipients_age_00_14'], bySex(...AGE_GROUPS.slice(0, 4)))).toEqual([]);
    expect(within(['sgb2_recipients_age_15_24'], bySex('15_17', '18_24'))).toEqual([]);
    expect(within(['sgb2_recipients_age_25_54'], bySex('25_29', '30_44', '45_54'))).toEqual([]);
    expect(within(['sgb2_recipients_age_55_64'], bySex('55_64'))).toEqual([]);
    expect(within(['basic_security_old_age'], bySex('65_74', '75_plus'))).toEqual([]);
    expect(within(['childcare_age_00_02'], bySex('00_02'))).toEqual([]);
    expect(within(['childcare_age_03_05'], bySex('03_05'))).toEqual([]);
    expect(within(['single_person_households', 'households_with_children'], ['households'])).toEqual([]);
    expect(within(['households', 'households'], ['population', 'single_person_households'])).toEqual([]);
  });

  test('population accounting holds in every area and year, and moves inside the city balance', () => {
    const broken: string[] = [];
    for (let year = 2010; year <= 2024; year += 1) {
      const flow = (measure: string, key: string): number => cell(measure, String(year), key) as number;
      for (const key of keys) {
        const change =
          (cell('population', `${year}-12-31`, key) as number) -
          (cell('population', `${year - 1}-12-31`, key) as number);
        const natural = flow('births', key) - flow('deaths', key);
        const across = flow('moves_in', key) - flow('moves_out', key);
        const inside = flow('moves_within_in', key) - flow('moves_within_out', key);
        if (change !== natural + across + inside) broken.push(`${year} ${key}`);
      }
      expect(flow('moves_within_in', 'gesamt')).toBe(flow('moves_within_out', 'gesamt'));
    }
    expect(broken).toEqual([]);
  });
});

describe('making', () => {
  test('the generator gives the files that lie here, byte for byte', () => {
    for (const [path, text] of musterstadt()) expect(readFileSync(FOLDER + path, 'utf8') === text, path).toBe(true);
  });

  test('the truth names six Unterbezirke of at least 2,000 residents, four adverse and two favourable', () => {
    const truth = JSON.parse(readFileSync(`${FOLDER}wahrheit.json`, 'utf8')) as {
      decouplers: { key: string; direction: string; onset: number; residents2021: number }[];
    };
    expect(truth.decouplers.map((entry) => entry.direction).sort()).toEqual([
      ...Array<string>(4).fill('adverse'),
      ...Array<string>(2).fill('favourable'),
    ]);
    for (const entry of truth.decouplers) {
      expect(units).toContain(entry.key);
      expect(at2021('population', entry.key)).toBe(entry.residents2021);
      expect(entry.residents2021).toBeGreaterThanOrEqual(2000);
    }
  });
});
