import type { Panel } from '../model/panel.ts';
import { path } from '../model/path.ts';
import { simulateCounts } from '../model/simulateCounts.ts';
import type { World } from '../model/world.ts';
import { random } from '../random.ts';
import type { Population } from './population.ts';

/** Recorded offences by scene. */
export function safety(world: World, people: Population): Record<string, Panel> {
  const { units } = world.areas;
  const { deprivation, dense, young } = world.factors;
  const stream = random('safety');
  const offences = (label: string, totals: Readonly<Record<number, number>>, level: readonly number[]): Panel =>
    simulateCounts(
      {
        label,
        base: people.population,
        totals: path(totals).map(Math.round),
        level,
        survival: 0,
        dispersion: 2,
        wandering: 0.04,
      },
      units,
    );
  return {
    offences_street: offences(
      'offences_street',
      { 2009: 11_218, 2013: 12_437, 2019: 9286, 2021: 7614, 2024: 9403 },
      dense.map((d, i) => 0.35 * d + 0.3 * young[i]! + 0.3 * deprivation[i]! + 0.2 * stream.normal()),
    ),
    offences_burglary: offences(
      'offences_burglary',
      { 2009: 2452, 2014: 3364, 2015: 3517, 2018: 1896, 2021: 978, 2024: 1347 },
      dense.map((d, i) => 0.05 * d + 0.15 * deprivation[i]! + 0.25 * stream.normal()),
    ),
    offences_violence: offences(
      'offences_violence',
      { 2009: 2647, 2013: 2718, 2019: 2633, 2021: 2439, 2024: 3152 },
      deprivation.map((d, i) => 0.6 * d + 0.3 * young[i]! + 0.2 * stream.normal()),
    ),
  };
}
