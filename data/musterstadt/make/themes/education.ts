import { mapPanels } from '../model/mapPanels.ts';
import type { Panel } from '../model/panel.ts';
import { shareOf } from '../model/shareOf.ts';
import { simulateCounts } from '../model/simulateCounts.ts';
import type { World } from '../model/world.ts';
import type { Population } from './population.ts';

/** Schools (by school year) and day care (at the end of the year), by where the children live. */
export function education(
  world: World,
  people: Population,
  schooled: (panel: Panel) => Panel,
): { school: Record<string, Panel>; care: Record<string, Panel> } {
  const { units } = world.areas;
  const { deprivation, migration } = world.factors;
  const cohort = { survival: 0, dispersion: 0.4 };
  const primary = schooled(people.aged('06_09'));
  const transitions = simulateCounts(
    {
      ...cohort,
      label: 'school_transitions',
      base: primary,
      totals: shareOf(primary, { 2009: 0.243, 2021: 0.235, 2024: 0.234 }),
      level: units.map(() => 0),
    },
    units,
  );
  const gymnasium = simulateCounts(
    {
      ...cohort,
      label: 'school_transitions_gymnasium',
      base: transitions,
      totals: shareOf(transitions, { 2009: 0.371, 2015: 0.402, 2021: 0.418, 2024: 0.411 }),
      level: deprivation.map((d) => -0.72 * d),
    },
    units,
  );
  const teens = schooled(people.aged('15_17'));
  const leavers = simulateCounts(
    {
      ...cohort,
      label: 'school_leavers',
      base: teens,
      totals: shareOf(teens, { 2009: 0.342, 2021: 0.337, 2024: 0.336 }),
      level: units.map(() => 0),
    },
    units,
  );
  const without = simulateCounts(
    {
      ...cohort,
      label: 'school_leavers_without_certificate',
      base: leavers,
      totals: shareOf(leavers, { 2009: 0.071, 2013: 0.058, 2017: 0.069, 2021: 0.067, 2024: 0.079 }),
      level: deprivation.map((d) => 0.75 * d),
    },
    units,
  );
  const entrants = simulateCounts(
    {
      ...cohort,
      label: 'school_entrants',
      base: primary,
      totals: shareOf(primary, { 2009: 0.251, 2021: 0.256, 2024: 0.259 }),
      level: units.map(() => 0),
    },
    units,
  );
  const language = simulateCounts(
    {
      ...cohort,
      label: 'school_entrants_language_support',
      base: entrants,
      totals: shareOf(entrants, { 2009: 0.214, 2015: 0.236, 2021: 0.283, 2024: 0.312 }),
      level: migration.map((m, i) => 0.5 * m + 0.25 * deprivation[i]!),
    },
    units,
  );
  const small = people.aged('00_02');
  const kindergarten = people.aged('03_05');
  const calm = { survival: 0.5, dispersion: 0.4 };
  const care = {
    childcare_age_00_02: simulateCounts(
      {
        ...calm,
        label: 'childcare_age_00_02',
        base: small,
        totals: shareOf(small, { 2009: 0.142, 2013: 0.246, 2021: 0.322, 2024: 0.331 }),
        level: deprivation.map((d) => -0.35 * d),
      },
      units,
    ),
    childcare_age_03_05: simulateCounts(
      {
        ...calm,
        label: 'childcare_age_03_05',
        base: kindergarten,
        totals: shareOf(kindergarten, { 2009: 0.934, 2016: 0.916, 2021: 0.891, 2024: 0.884 }),
        level: deprivation.map((d) => -0.4 * d),
        cap: mapPanels((n) => n, kindergarten),
      },
      units,
    ),
  };
  return {
    school: {
      school_transitions: transitions,
      school_transitions_gymnasium: gymnasium,
      school_leavers: leavers,
      school_leavers_without_certificate: without,
      school_entrants: entrants,
      school_entrants_language_support: language,
    },
    care,
  };
}
