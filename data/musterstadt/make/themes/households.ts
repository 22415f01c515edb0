import { mapPanels } from '../model/mapPanels.ts';
import type { Panel } from '../model/panel.ts';
import { shareOf } from '../model/shareOf.ts';
import { simulateCounts } from '../model/simulateCounts.ts';
import type { World } from '../model/world.ts';
import type { Population } from './population.ts';

export type HouseholdMeasure =
  | 'households'
  | 'households_with_children'
  | 'single_parent_households'
  | 'single_person_households';

/** Private households and who lives in them. */
export function households(world: World, people: Population): Record<HouseholdMeasure, Panel> {
  const { units } = world.areas;
  const { deprivation, young, migration } = world.factors;
  const calm = { survival: 0.96, dispersion: 0.15, wandering: 0.004, trend: 0.001 };
  const all = simulateCounts(
    {
      ...calm,
      label: 'households',
      base: people.population,
      totals: shareOf(people.population, { 2009: 0.512, 2015: 0.516, 2021: 0.5196, 2024: 0.518 }),
      level: young.map((y, i) => 0.14 * y - 0.05 * migration[i]!),
    },
    units,
  );
  const single = simulateCounts(
    {
      ...calm,
      label: 'single_person_households',
      base: all,
      totals: shareOf(all, { 2009: 0.473, 2021: 0.492, 2024: 0.494 }),
      level: young.map((y, i) => 0.27 * y - 0.03 * migration[i]!),
    },
    units,
  );
  const children = people.aged('00_02', '03_05', '06_09', '10_14', '15_17');
  const family = simulateCounts(
    {
      ...calm,
      label: 'households_with_children',
      base: all,
      totals: shareOf(all, { 2009: 0.189, 2015: 0.181, 2021: 0.186, 2024: 0.188 }),
      level: young.map((y, i) => -0.17 * y + 0.12 * migration[i]!),
      cap: mapPanels(
        (total, alone, minors) => Math.min(total - alone, Math.round(0.8 * minors)),
        all,
        single,
        children,
      ),
    },
    units,
  );
  const parent = simulateCounts(
    {
      label: 'single_parent_households',
      base: family,
      totals: shareOf(family, { 2009: 0.232, 2021: 0.246, 2024: 0.249 }),
      level: deprivation.map((d) => 0.32 * d),
      survival: 0.85,
      dispersion: 0.5,
    },
    units,
  );
  return {
    households: all,
    households_with_children: family,
    single_parent_households: parent,
    single_person_households: single,
  };
}
