import { cityTotals } from '../model/cityTotals.ts';
import { mapPanels } from '../model/mapPanels.ts';
import type { Panel } from '../model/panel.ts';
import { path } from '../model/path.ts';
import { shareOf } from '../model/shareOf.ts';
import { simulateCounts } from '../model/simulateCounts.ts';
import { sumPanels } from '../model/sumPanels.ts';
import type { World } from '../model/world.ts';
import type { Population } from './population.ts';

/** Basic income support: persons by age, households, and the neighbouring benefits. */
export function support(
  world: World,
  people: Population,
  homes: Readonly<Record<string, Panel>>,
  foreigners: Panel,
): Record<string, Panel> {
  const { units } = world.areas;
  const { deprivation, migration, young } = world.factors;
  const shift = world.decoupling.support;
  const ages = {
    sgb2_recipients_age_00_14: people.aged('00_02', '03_05', '06_09', '10_14'),
    sgb2_recipients_age_15_24: people.aged('15_17', '18_24'),
    sgb2_recipients_age_25_54: people.aged('25_29', '30_44', '45_54'),
    sgb2_recipients_age_55_64: people.aged('55_64'),
  };
  const totals = recipientTotals(cityTotals(sumPanels(...Object.values(ages))));
  const groups = Object.fromEntries(
    Object.entries(ages).map(([label, base]) => [
      label,
      simulateCounts(
        {
          label,
          base,
          totals: totals[label]!,
          // Students are young and poor, but not on support.
          level: deprivation.map((d, i) => d - (label.endsWith('15_24') ? 0.12 * Math.max(0, young[i]! - 1) : 0)),
          shift,
          dispersion: 1.5,
          wandering: 0.008,
          trend: 0.004,
        },
        units,
      ),
    ]),
  );
  const recipients = sumPanels(...Object.values(groups));
  const households = simulateCounts(
    {
      label: 'sgb2_households',
      base: recipients,
      totals: shareOf(recipients, { 2009: 0.517, 2021: 0.499, 2024: 0.492 }),
      level: young.map((y, i) => 0.12 * y - 0.1 * migration[i]!),
      cap: homes.households!,
      survival: 0.9,
      dispersion: 0.3,
      wandering: 0.008,
    },
    units,
  );
  const parents = simulateCounts(
    {
      label: 'sgb2_single_parent_households',
      base: households,
      totals: shareOf(households, { 2009: 0.176, 2015: 0.183, 2021: 0.179, 2024: 0.184 }),
      level: young.map((y, i) => -0.1 * y - 0.1 * migration[i]!),
      cap: homes.single_parent_households!,
    },
    units,
  );
  const foreign = simulateCounts(
    {
      label: 'sgb2_recipients_foreigners',
      base: recipients,
      totals: shareOf(recipients, { 2009: 0.312, 2014: 0.352, 2017: 0.431, 2021: 0.447, 2022: 0.489, 2024: 0.503 }),
      level: migration.map((m) => 0.52 * m),
      cap: foreigners,
    },
    units,
  );
  const old = people.aged('65_74', '75_plus');
  const oldAge = simulateCounts(
    {
      label: 'basic_security_old_age',
      base: old,
      totals: shareOf(old, { 2009: 0.0412, 2015: 0.0551, 2021: 0.0637, 2024: 0.0741 }),
      level: deprivation.map((d, i) => 0.72 * d + 0.24 * migration[i]!),
      survival: 0.88,
    },
    units,
  );
  const others = mapPanels((all, on) => all - on, homes.households!, households);
  const housingBenefit = simulateCounts(
    {
      label: 'housing_benefit_households',
      base: others,
      totals: path({
        2009: 7912,
        2010: 8377,
        2014: 5548,
        2015: 4731,
        2016: 6093,
        2019: 5484,
        2020: 6211,
        2022: 5702,
        2023: 11_386,
        2024: 12_148,
      }).map(Math.round),
      level: deprivation.map((d) => 0.48 * d),
      survival: 0.6,
    },
    units,
  );
  return {
    sgb2_recipients: recipients,
    ...groups,
    sgb2_recipients_foreigners: foreign,
    sgb2_households: households,
    sgb2_single_parent_households: parents,
    basic_security_old_age: oldAge,
    housing_benefit_households: housingBenefit,
  };
}

/** The city's recipients by age; the published 82,829 persons in 2021. */
function recipientTotals(under65: readonly number[]): Record<string, number[]> {
  const rate = path({
    2009: 0.1752,
    2010: 0.1761,
    2011: 0.1717,
    2012: 0.1723,
    2013: 0.1764,
    2014: 0.1791,
    2015: 0.1812,
    2016: 0.1858,
    2017: 0.1897,
    2018: 0.1881,
    2019: 0.1834,
    2020: 0.1823,
    2021: 82_829 / 462_732,
    2022: 0.1862,
    2023: 0.1871,
    2024: 0.1858,
  });
  const all = under65.map((n, t) => Math.round(n * rate[t]!));
  const part = (anchors: Readonly<Record<number, number>>): number[] => {
    const shares = path(anchors);
    return all.map((n, t) => Math.round(n * shares[t]!));
  };
  const children = part({ 2009: 0.285, 2021: 0.288, 2024: 0.291 });
  const youth = part({ 2009: 0.166, 2021: 0.158, 2024: 0.161 });
  const elder = part({ 2009: 0.104, 2021: 0.1207, 2024: 0.1244 });
  return {
    sgb2_recipients_age_00_14: children,
    sgb2_recipients_age_15_24: youth,
    sgb2_recipients_age_25_54: all.map((n, t) => n - children[t]! - youth[t]! - elder[t]!),
    sgb2_recipients_age_55_64: elder,
  };
}
