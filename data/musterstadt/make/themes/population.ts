import { fitToTotal } from '../model/fitToTotal.ts';
import type { Panel } from '../model/panel.ts';
import { path } from '../model/path.ts';
import type { World } from '../model/world.ts';
import { random } from '../random.ts';
import { YEARS } from '../years.ts';
import { AGE_GROUPS } from './ageGroups.ts';

export interface Population {
  readonly population: Panel;
  /** A year before the first, for the flows of the first year. */
  readonly before: readonly number[];
  /** Women and men by age group. */
  readonly female: Readonly<Record<string, Panel>>;
  readonly male: Readonly<Record<string, Panel>>;
  /** Both sexes, several age groups. */
  aged(...groups: readonly string[]): number[][];
}

const CITY: Readonly<Record<number, number>> = {
  2008: 582_140,
  2009: 581_072,
  2010: 580_655,
  2011: 581_390,
  2012: 583_118,
  2013: 585_604,
  2014: 589_427,
  2015: 596_183,
  2016: 599_236,
  2017: 600_871,
  2018: 602_064,
  2019: 603_190,
  2020: 602_958,
  2021: 602_713,
  2022: 609_548,
  2023: 612_237,
  2024: 613_871,
};
const UNDER_65_IN_2021 = 462_732;
/** Share of each age group in per cent, and of women in it. */
const AGES: Readonly<Record<string, { share: Readonly<Record<number, number>>; women: number; tilt: number[] }>> = {
  // tilt: how the group grows with deprivation, youth of the quarter, migration
  '00_02': { share: { 2009: 2.5, 2015: 2.65, 2021: 2.887, 2024: 2.75 }, women: 0.486, tilt: [0.08, 0.0, 0.1] },
  '03_05': { share: { 2009: 2.45, 2015: 2.5, 2021: 2.804, 2024: 2.9 }, women: 0.486, tilt: [0.09, -0.05, 0.1] },
  '06_09': { share: { 2009: 3.45, 2015: 3.35, 2021: 3.584, 2024: 3.75 }, women: 0.487, tilt: [0.09, -0.08, 0.09] },
  '10_14': { share: { 2009: 4.75, 2015: 4.35, 2021: 4.364, 2024: 4.5 }, women: 0.486, tilt: [0.08, -0.1, 0.07] },
  '15_17': { share: { 2009: 3.05, 2015: 2.8, 2021: 2.638, 2024: 2.65 }, women: 0.484, tilt: [0.07, -0.1, 0.06] },
  '18_24': { share: { 2009: 8.8, 2015: 8.95, 2021: 8.113, 2024: 7.95 }, women: 0.485, tilt: [0.02, 0.18, 0.04] },
  '25_29': { share: { 2009: 6.75, 2015: 7.55, 2021: 7.085, 2024: 6.7 }, women: 0.48, tilt: [0.0, 0.28, 0.04] },
  '30_44': { share: { 2009: 20.4, 2015: 19.0, 2021: 19.661, 2024: 20.2 }, women: 0.487, tilt: [0.0, 0.1, 0.02] },
  '45_54': { share: { 2009: 15.7, 2015: 15.6, 2021: 12.577, 2024: 11.75 }, women: 0.495, tilt: [-0.03, -0.05, 0] },
  '55_64': { share: { 2009: 11.6, 2015: 12.3, 2021: 13.063, 2024: 13.15 }, women: 0.505, tilt: [-0.04, -0.12, -0.04] },
  '65_74': { share: { 2009: 11.3, 2015: 10.3, 2021: 11.017, 2024: 11.6 }, women: 0.535, tilt: [-0.06, -0.17, -0.08] },
  '75_plus': { share: { 2009: 9.25, 2015: 10.65, 2021: 12.208, 2024: 12.1 }, women: 0.6, tilt: [-0.07, -0.19, -0.1] },
};

/** Residents by sex and age group: areas and city agree, ages of a quarter persist from year to year. */
export function population(world: World): Population {
  const { units } = world.areas;
  const stream = random('population');
  const growth = units.map(() => 0.004 * stream.normal());
  const wander = [2008, ...YEARS].map(() => units.map(() => 0.004 * stream.normal()));
  for (let t = 1; t < wander.length; t += 1) wander[t] = wander[t]!.map((w, i) => w + wander[t - 1]![i]!);
  const at2021 = wander[2021 - 2008]!;
  const residents = (year: number): number[] => {
    const drift = (i: number): number => growth[i]! * (year - 2021) + wander[year - 2008]![i]! - at2021[i]!;
    return fitToTotal(
      units.map((unit, i) => unit.residents * Math.exp(drift(i))),
      CITY[year]!,
    );
  };
  const panel = YEARS.map(residents);
  const cells = cellsByYear(world, panel);
  const female = Object.fromEntries(AGE_GROUPS.map((age, a) => [age, cells.map((row) => row.map((c) => c[2 * a]!))]));
  const male = Object.fromEntries(AGE_GROUPS.map((age, a) => [age, cells.map((row) => row.map((c) => c[2 * a + 1]!))]));
  const aged = (...groups: readonly string[]): number[][] =>
    panel.map((row, t) =>
      row.map((_, i) => groups.reduce((sum, age) => sum + female[age]![t]![i]! + male[age]![t]![i]!, 0)),
    );
  return { population: panel, before: residents(2008), female, male, aged };
}

/** `[year][unit][2 × age group + sex]`. */
function cellsByYear(world: World, panel: Panel): number[][][] {
  const { units } = world.areas;
  const { deprivation, young, migration } = world.factors;
  const stream = random('ages');
  const kinds = AGE_GROUPS.flatMap((age) => [
    { ...AGES[age]!, women: AGES[age]!.women },
    { ...AGES[age]!, women: 1 - AGES[age]!.women },
  ]);
  const shares = kinds.map((kind) => path(kind.share).map((share) => share * kind.women));
  const own = units.map(() => kinds.map((_, k) => 0.06 * stream.normal() + (k % 2) * 0.01 * stream.normal()));
  let noise = units.map(() => kinds.map(() => stream.normal()));
  return panel.map((row, t) => {
    if (t > 0) noise = noise.map((list) => list.map((e) => 0.85 * e + 0.527 * stream.normal()));
    const cells = row.map((n, i) =>
      kinds.map((kind, k) => {
        const tilt = kind.tilt[0]! * deprivation[i]! + kind.tilt[1]! * young[i]! + kind.tilt[2]! * migration[i]!;
        const spread = Math.min(0.3, Math.sqrt(0.6 / (1 + (n * shares[k]![t]!) / 100)));
        return n * shares[k]![t]! * Math.exp(tilt + own[i]![k]! + spread * noise[i]![k]!);
      }),
    );
    const city = row.reduce((sum, n) => sum + n, 0);
    const shareSum = shares.reduce((sum, share) => sum + share[t]!, 0);
    for (let round = 0; round < 25; round += 1) {
      kinds.forEach((_, k) => {
        const factor = ((shares[k]![t]! / shareSum) * city) / cells.reduce((sum, list) => sum + list[k]!, 0);
        for (const list of cells) list[k]! *= factor;
      });
      cells.forEach((list, i) => {
        const factor = row[i]! / list.reduce((sum, value) => sum + value, 0);
        for (let k = 0; k < list.length; k += 1) list[k]! *= factor;
      });
    }
    const whole = cells.map((list, i) => fitToTotal(list, row[i]!));
    if (YEARS[t] === 2021) settleUnder65(whole);
    return whole;
  });
}

/** Rounding leaves the city some persons off: they change from one side of the 65th birthday to the other. */
function settleUnder65(cells: number[][]): void {
  const last = 2 * AGE_GROUPS.indexOf('55_64');
  const under = (list: readonly number[]): number => list.slice(0, last + 2).reduce((sum, value) => sum + value, 0);
  let surplus = cells.reduce((sum, list) => sum + under(list), 0) - UNDER_65_IN_2021;
  for (let i = 0; surplus !== 0; i = (i + 7) % cells.length) {
    const list = cells[i]!;
    const step = Math.sign(surplus);
    if (list[last]! < 50 || list[last + 2]! < 50) continue;
    list[last]! -= step;
    list[last + 2]! += step;
    surplus -= step;
  }
}
