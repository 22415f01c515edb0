import { cityTotals } from '../model/cityTotals.ts';
import { mapPanels } from '../model/mapPanels.ts';
import type { Panel } from '../model/panel.ts';
import { path } from '../model/path.ts';
import { simulateCounts } from '../model/simulateCounts.ts';
import { sumPanels } from '../model/sumPanels.ts';
import type { World } from '../model/world.ts';
import { random } from '../random.ts';
import { YEARS } from '../years.ts';
import type { Population } from './population.ts';

export type MigrationMeasure = 'germans' | 'foreigners' | 'migration_background' | 'eu2_citizens';

/** Log-odds of the share of foreigners, per unit of the factor "migration". */
export const FOREIGN_SLOPE = 0.62;

/** Citizenship and migration background at the end of the year. */
export function migration(world: World, people: Population): Record<MigrationMeasure, Panel> {
  const { units } = world.areas;
  const { deprivation, migration: trait } = world.factors;
  const residents = cityTotals(people.population);
  const foreignShare = path({
    2009: 0.1218,
    2013: 0.1283,
    2014: 0.1377,
    2015: 0.1592,
    2016: 0.1683,
    2019: 0.1801,
    2021: 0.187,
    2022: 0.2042,
    2024: 0.2126,
  });
  const foreigners = simulateCounts(
    {
      label: 'foreigners',
      base: people.population,
      totals: residents.map((n, t) => Math.round(n * foreignShare[t]!)),
      level: trait.map((m) => FOREIGN_SLOPE * m),
      shift: shelters(world),
      survival: 0.88,
      dispersion: 0.8,
    },
    units,
  );
  const germans = mapPanels((all, foreign) => all - foreign, people.population, foreigners);
  const background = path({ 2009: 0.281, 2015: 0.3135, 2021: 0.35, 2024: 0.381 });
  const foreignTotals = cityTotals(foreigners);
  const germansWith = simulateCounts(
    {
      label: 'germans_with_migration_background',
      base: germans,
      totals: residents.map((n, t) => Math.round(n * background[t]!) - foreignTotals[t]!),
      level: trait.map((m) => 0.27 * m),
      survival: 0.95,
      dispersion: 0.4,
      wandering: 0.01,
    },
    units,
  );
  const eu2 = simulateCounts(
    {
      label: 'eu2_citizens',
      base: foreigners,
      totals: path({
        2009: 1043,
        2010: 1872,
        2011: 2961,
        2012: 4188,
        2013: 5304,
        2014: 6957,
        2015: 8215,
        2016: 8684,
        2018: 9322,
        2021: 10071,
        2024: 11186,
      }).map(Math.round),
      level: units.map((unit, i) => 0.75 * deprivation[i]! + (unit.district === world.innerNorth ? 0.55 : 0)),
      dispersion: 3,
      wandering: 0.05,
    },
    units,
  );
  return {
    germans,
    foreigners,
    migration_background: sumPanels(foreigners, germansWith),
    eu2_citizens: eu2,
  };
}

/** In 2015 and 2016 a few quarters outside the inner city took in refugees in shelters. */
function shelters(world: World): Panel {
  const stream = random('shelters');
  const { units } = world.areas;
  const chosen = new Set<number>();
  while (chosen.size < 9) {
    const i = Math.floor(stream.uniform() * units.length);
    if (units[i]!.district > 2 && units[i]!.residents > 2500) chosen.add(i);
  }
  return YEARS.map((year) => units.map((_, i) => (chosen.has(i) && (year === 2015 || year === 2016) ? 0.3 : 0)));
}
