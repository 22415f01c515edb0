import { mapPanels } from '../model/mapPanels.ts';
import type { Panel } from '../model/panel.ts';
import { path } from '../model/path.ts';
import { shareOf } from '../model/shareOf.ts';
import { simulateCounts } from '../model/simulateCounts.ts';
import { sumPanels } from '../model/sumPanels.ts';
import type { World } from '../model/world.ts';
import type { Population } from './population.ts';

/** Elections (for every year; only election years are delivered) and library users. */
export function participation(
  world: World,
  people: Population,
  citizens: Readonly<{ germans: Panel; foreigners: Panel }>,
): Record<string, Panel> {
  const { units } = world.areas;
  const { deprivation, young, migration } = world.factors;
  const adults = people.aged('18_24', '25_29', '30_44', '45_54', '55_64', '65_74', '75_plus');
  // Germans are older than all residents; from 16 years on and with EU citizens in local elections.
  const germanAdults = mapPanels(
    (adult, all, german) => Math.min(adult, german, all === 0 ? 0 : Math.round(german * (adult / all) * 1.012)),
    adults,
    people.population,
    citizens.germans,
  );
  const sixteen = sumPanels(
    adults,
    mapPanels((n) => Math.round((2 * n) / 3), people.aged('15_17')),
  );
  const localVoters = mapPanels(
    (old, all, german, foreign) =>
      Math.min(old, all === 0 ? 0 : Math.round((german + 0.36 * foreign) * (old / all) * 1.008)),
    sixteen,
    people.population,
    citizens.germans,
    citizens.foreigners,
  );
  const voters = (label: string, base: Panel, turnout: Readonly<Record<number, number>>): Panel =>
    simulateCounts(
      {
        label,
        base,
        totals: shareOf(base, turnout),
        level: deprivation.map((d, i) => -0.5 * d - 0.08 * migration[i]!),
        survival: 0.8,
        dispersion: 0.5,
      },
      units,
    );
  return {
    federal_election_eligible: germanAdults,
    federal_election_voters: voters('federal_election_voters', germanAdults, {
      2009: 0.691,
      2013: 0.703,
      2017: 0.736,
      2021: 0.742,
    }),
    local_election_eligible: localVoters,
    local_election_voters: voters('local_election_voters', localVoters, { 2009: 0.472, 2014: 0.451, 2020: 0.473 }),
    library_users: simulateCounts(
      {
        label: 'library_users',
        base: people.population,
        totals: path({ 2009: 41_538, 2019: 37_964, 2020: 29_417, 2021: 24_806, 2023: 33_352, 2024: 34_590 }).map(
          Math.round,
        ),
        level: deprivation.map((d, i) => -0.3 * d + 0.2 * young[i]!),
        survival: 0.6,
      },
      units,
    ),
  };
}
