import type { Panel } from '../model/panel.ts';
import { path } from '../model/path.ts';
import { shareOf } from '../model/shareOf.ts';
import { simulateCounts } from '../model/simulateCounts.ts';
import type { World } from '../model/world.ts';
import { random } from '../random.ts';
import { YEARS } from '../years.ts';
import type { Population } from './population.ts';

/** Dwellings and housing emergencies (rents stand in rents.ts: they do not add up). */
export function housing(world: World, people: Population, households: Panel): Record<string, Panel> {
  const { units } = world.areas;
  const { deprivation, dense } = world.factors;
  const stream = random('housing');
  const stock = households[YEARS.indexOf(2021)]!.map((n) => n * (1.025 + 0.012 * stream.normal()));
  const growth = units.map(() => 0.002 * stream.normal());
  const grown = path({ 2009: 0.962, 2021: 1, 2024: 1.013 });
  const dwellings = YEARS.map((year, t) =>
    stock.map((n, i) => Math.round(n * grown[t]! * Math.exp(growth[i]! * (year - 2021)))),
  );
  const size = units.map((_, i) => 76 - 5.5 * dense[i]! - 6 * deprivation[i]! + 2.5 * stream.normal());
  const space = dwellings.map((row, t) => row.map((n, i) => Math.round(n * size[i]! * (0.982 + 0.0015 * t))));
  const social = simulateCounts(
    {
      label: 'social_dwellings',
      base: dwellings,
      totals: path({ 2009: 29_812, 2015: 24_706, 2021: 21_388, 2024: 20_271 }).map(Math.round),
      level: deprivation.map((d) => 0.55 * d + 0.6 * stream.normal()),
      survival: 0.985,
      dispersion: 0.3,
      wandering: 0.03,
    },
    units,
  );
  const vacant = simulateCounts(
    {
      label: 'vacant_dwellings',
      base: dwellings,
      totals: shareOf(dwellings, { 2009: 0.0338, 2015: 0.0249, 2021: 0.0192, 2024: 0.0184 }),
      level: deprivation.map((d) => 0.3 * d + 0.25 * stream.normal()),
      survival: 0.6,
    },
    units,
  );
  const terminated = simulateCounts(
    {
      label: 'terminated_leases',
      base: dwellings,
      totals: path({ 2009: 3914, 2014: 3577, 2019: 3092, 2020: 2361, 2021: 2648, 2024: 2983 }).map(Math.round),
      level: deprivation.map((d) => 0.6 * d + 0.15 * stream.normal()),
      survival: 0,
    },
    units,
  );
  const suits = simulateCounts(
    {
      label: 'eviction_suits',
      base: terminated,
      totals: shareOf(terminated, { 2009: 0.462, 2015: 0.431, 2021: 0.402, 2024: 0.413 }),
      level: deprivation.map((d) => 0.12 * d),
      survival: 0,
      dispersion: 0.5,
    },
    units,
  );
  const homeless = simulateCounts(
    {
      label: 'homeless_persons',
      base: people.population,
      totals: path({ 2009: 977, 2015: 1263, 2019: 1704, 2021: 1638, 2022: 2647, 2024: 3091 }).map(Math.round),
      level: deprivation.map((d) => 0.5 * d + 1.1 * stream.normal()),
      survival: 0.8,
      dispersion: 4,
    },
    units,
  );
  const problem = simulateCounts(
    {
      label: 'problem_properties',
      base: dwellings,
      totals: path({ 2009: 47, 2014: 96, 2017: 104, 2021: 81, 2024: 74 }).map(Math.round),
      level: deprivation.map((d) => 2.4 * d),
      survival: 0.85,
      dispersion: 0.5,
    },
    units,
  );
  return {
    dwellings,
    social_dwellings: social,
    living_space_m2: space,
    vacant_dwellings: vacant,
    homeless_persons: homeless,
    problem_properties: problem,
    terminated_leases: terminated,
    eviction_suits: suits,
  };
}
