import type { Panel } from '../model/panel.ts';
import { shareOf } from '../model/shareOf.ts';
import { simulateCounts } from '../model/simulateCounts.ts';
import type { World } from '../model/world.ts';
import type { Population } from './population.ts';

/** Examinations before school starts, by where the children live. */
export function health(world: World, people: Population, schooled: (panel: Panel) => Panel): Record<string, Panel> {
  const { units } = world.areas;
  const { deprivation, migration } = world.factors;
  const cohort = { survival: 0, dispersion: 0.4 };
  const children = schooled(people.aged('03_05'));
  const exams = simulateCounts(
    {
      ...cohort,
      label: 'school_entry_exams',
      base: children,
      // 2020/21 and 2021/22: the health office had other work.
      totals: shareOf(children, { 2009: 0.331, 2019: 0.328, 2020: 0.198, 2021: 0.257, 2022: 0.321, 2024: 0.327 }),
      level: units.map(() => 0),
    },
    units,
  );
  const part = (label: string, shares: Readonly<Record<number, number>>, level: readonly number[]): Panel =>
    simulateCounts({ ...cohort, label, base: exams, totals: shareOf(exams, shares), level }, units);
  return {
    school_entry_exams: exams,
    school_entry_exams_overweight: part(
      'school_entry_exams_overweight',
      { 2009: 0.112, 2019: 0.109, 2021: 0.131, 2024: 0.124 },
      deprivation.map((d) => 0.48 * d),
    ),
    school_entry_exams_dental: part(
      'school_entry_exams_dental',
      { 2009: 0.238, 2019: 0.201, 2024: 0.213 },
      deprivation.map((d, i) => 0.5 * d + 0.2 * migration[i]!),
    ),
    school_entry_exams_u8_complete: part(
      'school_entry_exams_u8_complete',
      { 2009: 0.842, 2019: 0.891, 2024: 0.887 },
      deprivation.map((d, i) => -0.35 * d - 0.25 * migration[i]!),
    ),
  };
}
