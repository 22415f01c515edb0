import type { Panel } from '../model/panel.ts';
import { path } from '../model/path.ts';
import { shareOf } from '../model/shareOf.ts';
import { simulateCounts } from '../model/simulateCounts.ts';
import type { World } from '../model/world.ts';
import { random } from '../random.ts';
import { YEARS } from '../years.ts';
import type { Population } from './population.ts';

/** Burdens at home, green space, cars, land. */
export function environment(world: World, people: Population): Record<string, Panel> {
  const { units } = world.areas;
  const { deprivation, dense, young } = world.factors;
  const stream = random('environment');
  const calm = { survival: 0.96, dispersion: 1, wandering: 0.02 };
  const green = units.map((unit, i) => {
    const odds = Math.exp(0.1 - 0.85 * dense[i]! + 0.35 * stream.normal());
    return (unit.areaM2 * odds) / (1 + odds);
  });
  return {
    noise_exposed_residents: simulateCounts(
      {
        ...calm,
        label: 'noise_exposed_residents',
        base: people.population,
        totals: shareOf(people.population, { 2009: 0.131, 2017: 0.118, 2024: 0.102 }),
        level: dense.map((d, i) => 0.45 * d + 0.2 * deprivation[i]! + 0.6 * stream.normal()),
      },
      units,
    ),
    heat_exposed_residents: simulateCounts(
      {
        ...calm,
        label: 'heat_exposed_residents',
        base: people.population,
        totals: shareOf(people.population, { 2009: 0.204, 2018: 0.268, 2024: 0.301 }),
        level: dense.map((d) => 1.1 * d + 0.3 * stream.normal()),
      },
      units,
    ),
    green_area_m2: YEARS.map((_, t) => green.map((area) => Math.round(area * (1 - 0.0012 * t)))),
    passenger_cars: simulateCounts(
      {
        label: 'passenger_cars',
        base: people.population,
        totals: path({ 2009: 251_360, 2015: 270_914, 2021: 288_642, 2024: 291_527 }).map(Math.round),
        level: deprivation.map((d, i) => -0.28 * d - 0.16 * young[i]!),
        survival: 0.9,
        dispersion: 0.3,
        wandering: 0.008,
      },
      units,
    ),
    area_m2: YEARS.map(() => units.map((unit) => unit.areaM2)),
  };
}
