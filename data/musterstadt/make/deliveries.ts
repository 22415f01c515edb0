import type { Panel } from './model/panel.ts';
import type { World } from './model/world.ts';
import type { Cell, Cells, Delivery } from './output/delivery.ts';
import { gaps, TOO_FEW_RESIDENTS } from './output/gaps.ts';
import type { Rows } from './output/rows.ts';
import { SENSITIVE_FAMILIES } from './output/sensitiveFamilies.ts';
import { suppress } from './output/suppress.ts';
import { AGE_GROUPS } from './themes/ageGroups.ts';
import { education } from './themes/education.ts';
import { environment } from './themes/environment.ts';
import { health } from './themes/health.ts';
import { households } from './themes/households.ts';
import { housing } from './themes/housing.ts';
import { migration } from './themes/migration.ts';
import { moves } from './themes/moves.ts';
import { participation } from './themes/participation.ts';
import { population } from './themes/population.ts';
import { affordableOffers, type Offers, RENT_LIMITS, rents } from './themes/rents.ts';
import { safety } from './themes/safety.ts';
import { support } from './themes/support.ts';
import { work } from './themes/work.ts';
import { YEARS } from './years.ts';

export interface AllDeliveries {
  readonly wide: readonly Delivery[];
  /** Asking rents, in the long form. */
  readonly long: readonly Delivery[];
  /** Unprotected, for the truth file. */
  readonly recipients: Panel;
  readonly under65: Panel;
}

const STOCK = (year: number): string => `${year}-12-31`;
const FLOW = (year: number): string => String(year);
const SCHOOL = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
const FEWEST_OFFERS = 30;

/** Simulates all themes and makes the files of them, protected. */
export function deliveries(world: World, rows: Rows): AllDeliveries {
  const { units } = world.areas;
  const people = population(world);
  const homes = households(world, people);
  const origin = migration(world, people);
  const flows = moves(world, people, origin.foreigners);
  const supported = support(world, people, homes, origin.foreigners);
  const dwellings = housing(world, people, homes.households);
  const schooled = (panel: Panel): Panel =>
    panel.map((row) => row.map((n, i) => (units[i]!.residents < TOO_FEW_RESIDENTS ? 0 : n)));
  const { school, care } = education(world, people, schooled);
  const civic = participation(world, people, origin);
  const { eviction_suits, terminated_leases, ...dwellingStock } = dwellings;
  const market = rents(world, dwellings.dwellings!);
  const { naturalisations, births, deaths, ...moved } = flows;

  const make = (
    file: string,
    measures: Readonly<Record<string, Panel>>,
    period: (year: number) => string,
    years: readonly number[] = YEARS,
  ): Delivery => {
    const delivery = {
      file,
      periods: years.map(period),
      measures: new Map(
        Object.entries(measures).map(([id, panel]): [string, Cells] => [
          id,
          rows.rollUp(panel).filter((_, t) => years.includes(YEARS[t]!)),
        ]),
      ),
    };
    gaps(delivery, world.areas, rows.firstUnit);
    for (const family of SENSITIVE_FAMILIES) {
      if (delivery.measures.has(family.whole)) suppress(delivery.measures, family, rows.children);
    }
    return delivery;
  };
  const ages = Object.fromEntries([
    ...AGE_GROUPS.map((age) => [`population_female_age_${age}`, people.female[age]!]),
    ...AGE_GROUPS.map((age) => [`population_male_age_${age}`, people.male[age]!]),
  ]);
  const pick = (from: Readonly<Record<string, Panel>>, prefix: string): Record<string, Panel> =>
    Object.fromEntries(Object.entries(from).filter(([id]) => id.startsWith(prefix)));
  return {
    wide: [
      make('bevoelkerung-bestand.csv', { population: people.population, ...ages, ...homes }, STOCK),
      make('bevoelkerung-bewegung.csv', { births, deaths }, FLOW),
      make('zuwanderung-bestand.csv', origin, STOCK),
      make('zuwanderung-bewegung.csv', { ...moved, naturalisations }, FLOW),
      make('arbeit.csv', work(world, people, supported, origin.foreigners), STOCK),
      make('grundsicherung.csv', supported, STOCK),
      make('wohnen-bestand.csv', dwellingStock, STOCK),
      make('wohnen-notlagen.csv', { terminated_leases: terminated_leases!, eviction_suits: eviction_suits! }, FLOW),
      make('bildung.csv', school, SCHOOL),
      make('kindertagesbetreuung.csv', care, STOCK),
      make('gesundheit.csv', health(world, people, schooled), SCHOOL),
      make('umwelt.csv', environment(world, people), STOCK),
      make('sicherheit.csv', safety(world, people), FLOW),
      make('bundestagswahl.csv', pick(civic, 'federal_'), FLOW, [2009, 2013, 2017, 2021]),
      make('kommunalwahl.csv', pick(civic, 'local_'), FLOW, [2009, 2014, 2020]),
      make('bibliothek.csv', pick(civic, 'library_'), FLOW),
      make(
        'mietangebote.csv',
        { rental_offers: market.offers, rental_offers_within_kdu: affordableOffers(market) },
        FLOW,
      ),
    ],
    long: [rentDelivery(world, rows, market), limitDelivery(rows)],
    recipients: supported.sgb2_recipients!,
    under65: people.aged(...AGE_GROUPS.slice(0, 10)),
  };
}

function limitDelivery(rows: Rows): Delivery {
  const cells = RENT_LIMITS.map((limit) => rows.keys.map((): Cell => limit));
  return {
    file: 'angemessenheitsgrenze.csv',
    periods: YEARS.map(FLOW),
    measures: new Map([['kdu_rent_limit', cells]]),
  };
}

function rentDelivery(world: World, rows: Rows, market: Offers): Delivery {
  const offers = rows.rollUp(market.offers);
  const sums = rows.rollUp(market.logRents);
  const cells = offers.map((row, t) =>
    row.map((n, r): Cell => {
      const unit = world.areas.units[r - rows.firstUnit];
      if (unit !== undefined && unit.residents < TOO_FEW_RESIDENTS) return 'not_applicable';
      if (n < FEWEST_OFFERS) return 'unreliable';
      return Math.round(100 * Math.exp(sums[t]![r]! / n)) / 100;
    }),
  );
  return { file: 'angebotsmiete.csv', periods: YEARS.map(FLOW), measures: new Map([['net_rent_median', cells]]) };
}
