import { mapPanels } from '../model/mapPanels.ts';
import type { Panel } from '../model/panel.ts';
import { path } from '../model/path.ts';
import { shareOf } from '../model/shareOf.ts';
import { simulateCounts } from '../model/simulateCounts.ts';
import { sumPanels } from '../model/sumPanels.ts';
import type { World } from '../model/world.ts';
import { FOREIGN_SLOPE } from './migration.ts';
import type { Population } from './population.ts';

/** Unemployed in both systems; 2021 as published: 36,561, of whom 27,933 under SGB II. */
const UNEMPLOYED: Readonly<Record<number, number>> = {
  2009: 38_614,
  2010: 38_142,
  2011: 37_420,
  2013: 39_287,
  2016: 36_175,
  2018: 32_964,
  2019: 31_918,
  2020: 37_306,
  2021: 36_561,
  2022: 34_893,
  2023: 36_842,
  2024: 38_377,
};
const UNDER_SGB3: Readonly<Record<number, number>> = {
  2009: 9531,
  2010: 8406,
  2013: 7718,
  2016: 6884,
  2019: 6597,
  2020: 9742,
  2021: 8628,
  2022: 7911,
  2023: 8926,
  2024: 9917,
};

/** Labour force, employed and unemployed residents. */
export function work(
  world: World,
  people: Population,
  supported: Readonly<Record<string, Panel>>,
  foreigners: Panel,
): Record<string, Panel> {
  const { units } = world.areas;
  const { deprivation, migration, young } = world.factors;
  const shift = world.decoupling.support;
  const workingAge = people.aged('15_17', '18_24', '25_29', '30_44', '45_54', '55_64');
  const labourForce = simulateCounts(
    {
      label: 'labour_force',
      base: workingAge,
      totals: path({ 2009: 299_180, 2015: 309_420, 2021: 320_711, 2024: 325_934 }).map(Math.round),
      level: deprivation.map((d, i) => -0.06 * d - 0.06 * Math.max(0, young[i]! - 1)),
      survival: 0.95,
      dispersion: 0.3,
      wandering: 0.006,
      trend: 0.002,
    },
    units,
  );
  const all = path(UNEMPLOYED).map(Math.round);
  const sgb3Totals = path(UNDER_SGB3).map(Math.round);
  const sgb2 = simulateCounts(
    {
      label: 'unemployed_sgb2',
      base: labourForce,
      totals: all.map((n, t) => n - sgb3Totals[t]!),
      level: deprivation.map((d) => 0.84 * d),
      shift,
      cap: mapPanels(
        (a, b, c) => Math.floor(0.85 * (a + b + c)),
        supported.sgb2_recipients_age_15_24!,
        supported.sgb2_recipients_age_25_54!,
        supported.sgb2_recipients_age_55_64!,
      ),
      survival: 0.7,
      wandering: 0.012,
    },
    units,
  );
  const sgb3 = simulateCounts(
    {
      label: 'unemployed_sgb3',
      base: mapPanels((force, out) => force - out, labourForce, sgb2),
      totals: sgb3Totals,
      level: deprivation.map((d) => 0.16 * d),
      survival: 0.3,
      dispersion: 0.5,
    },
    units,
  );
  const unemployed = sumPanels(sgb2, sgb3);
  const longTerm = simulateCounts(
    {
      label: 'unemployed_long_term',
      base: unemployed,
      totals: shareOf(unemployed, { 2009: 0.412, 2015: 0.437, 2019: 0.383, 2021: 0.459, 2024: 0.421 }),
      level: deprivation.map((d) => 0.26 * d),
      shift: mapPanels((value) => 0.3 * value, world.decoupling.planted),
    },
    units,
  );
  const young15 = simulateCounts(
    {
      label: 'unemployed_age_15_24',
      base: unemployed,
      totals: shareOf(unemployed, { 2009: 0.098, 2015: 0.086, 2021: 0.082, 2024: 0.093 }),
      level: units.map(() => 0),
      cap: people.aged('15_17', '18_24'),
      survival: 0.3,
      dispersion: 0.4,
    },
    units,
  );
  const elder = simulateCounts(
    {
      label: 'unemployed_age_55_64',
      base: unemployed,
      totals: shareOf(unemployed, { 2009: 0.129, 2015: 0.167, 2021: 0.204, 2024: 0.211 }),
      level: young.map((y) => -0.1 * y),
      cap: mapPanels((n, others, aged) => Math.min(n - others, aged), unemployed, young15, people.aged('55_64')),
    },
    units,
  );
  const foreign = simulateCounts(
    {
      label: 'unemployed_foreigners',
      base: unemployed,
      totals: shareOf(unemployed, { 2009: 0.284, 2014: 0.317, 2018: 0.362, 2021: 0.386, 2024: 0.431 }),
      level: migration.map((m) => 0.85 * FOREIGN_SLOPE * m),
      cap: foreigners,
    },
    units,
  );
  const free = mapPanels((force, out) => force - out, labourForce, unemployed);
  const employed = simulateCounts(
    {
      label: 'employed_residents',
      base: free,
      totals: shareOf(free, { 2009: 0.731, 2015: 0.787, 2021: 0.8397, 2024: 0.857 }),
      level: deprivation.map((d) => -0.12 * d),
      survival: 0.9,
      dispersion: 0.3,
      wandering: 0.006,
      trend: 0.002,
    },
    units,
  );
  return {
    labour_force: labourForce,
    unemployed,
    unemployed_sgb2: sgb2,
    unemployed_sgb3: sgb3,
    unemployed_long_term: longTerm,
    unemployed_age_15_24: young15,
    unemployed_age_55_64: elder,
    unemployed_foreigners: foreign,
    employed_residents: employed,
  };
}
