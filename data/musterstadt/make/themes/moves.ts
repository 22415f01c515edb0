import { cityTotals } from '../model/cityTotals.ts';
import { mapPanels } from '../model/mapPanels.ts';
import type { Panel } from '../model/panel.ts';
import { path } from '../model/path.ts';
import { simulateCounts } from '../model/simulateCounts.ts';
import { sumPanels } from '../model/sumPanels.ts';
import type { World } from '../model/world.ts';
import type { Population } from './population.ts';

export type MoveMeasure =
  | 'births'
  | 'deaths'
  | 'moves_in'
  | 'moves_out'
  | 'moves_within_in'
  | 'moves_within_out'
  | 'naturalisations';

/**
 * Births, deaths and moves. Population accounting holds exactly in every Unterbezirk and year: this year's residents are
 * last year's + births − deaths + moves in − moves out + moves from other quarters − moves to other quarters.
 */
export function moves(world: World, people: Population, foreigners: Panel): Record<MoveMeasure, Panel> {
  const { units } = world.areas;
  const { deprivation, young, migration } = world.factors;
  const events = { survival: 0, dispersion: 0.5 };
  const women = sumPanels(...['18_24', '25_29', '30_44'].map((age) => people.female[age]!));
  const births = simulateCounts(
    {
      ...events,
      label: 'births',
      base: women,
      totals: path({ 2009: 4983, 2012: 5127, 2016: 6054, 2021: 6231, 2023: 5618, 2024: 5493 }).map(Math.round),
      level: migration.map((m, i) => 0.13 * m - 0.08 * young[i]!),
    },
    units,
  );
  const old = people.aged('75_plus');
  const deaths = simulateCounts(
    {
      ...events,
      label: 'deaths',
      base: sumPanels(people.aged('65_74'), old, old),
      totals: path({ 2009: 6642, 2015: 6881, 2019: 6943, 2021: 7512, 2022: 7790, 2024: 7408 }).map(Math.round),
      level: deprivation.map((d) => 0.12 * d),
      cap: mapPanels((n) => Math.max(0, Math.floor(n / 8)), people.population),
    },
    units,
  );
  const out = simulateCounts(
    {
      ...events,
      label: 'moves_out',
      base: people.population,
      totals: path({ 2009: 27_914, 2014: 30_480, 2016: 36_122, 2020: 31_870, 2021: 33_206, 2024: 35_941 }).map(
        Math.round,
      ),
      level: young.map((y, i) => 0.3 * y + 0.22 * migration[i]!),
    },
    units,
  );
  const change = people.population.map((row, t) =>
    row.map((n, i) => n - (t === 0 ? people.before[i]! : people.population[t - 1]![i]!)),
  );
  const needed = mapPanels((c, b, d, o) => c - b + d + o, change, births, deaths, out);
  const into = simulateCounts(
    {
      ...events,
      label: 'moves_in',
      base: people.population,
      totals: cityTotals(needed),
      level: young.map((y, i) => 0.3 * y + 0.27 * migration[i]!),
    },
    units,
  );
  const plannedWithin = simulateCounts(
    {
      ...events,
      label: 'moves_within_out',
      base: people.population,
      totals: path({ 2009: 45_310, 2015: 43_870, 2021: 39_420, 2024: 36_980 }).map(Math.round),
      level: young.map((y, i) => 0.16 * y + 0.18 * deprivation[i]!),
    },
    units,
  );
  // Who does not come across the city limits comes from another quarter; the city's sums agree by construction.
  const within = mapPanels((gone, need, came) => gone + Math.max(0, came - need - gone), plannedWithin, needed, into);
  const naturalisations = simulateCounts(
    {
      ...events,
      label: 'naturalisations',
      base: foreigners,
      totals: path({ 2009: 1184, 2014: 986, 2019: 1121, 2021: 1072, 2022: 1395, 2023: 1948, 2024: 3127 }).map(
        Math.round,
      ),
      level: deprivation.map((d) => -0.2 * d),
    },
    units,
  );
  return {
    births,
    deaths,
    moves_in: into,
    moves_out: out,
    moves_within_in: mapPanels((gone, need, came) => gone + need - came, within, needed, into),
    moves_within_out: within,
    naturalisations,
  };
}
