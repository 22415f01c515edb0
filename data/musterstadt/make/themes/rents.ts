import type { Panel } from '../model/panel.ts';
import { path } from '../model/path.ts';
import type { World } from '../model/world.ts';
import { random } from '../random.ts';
import { YEARS } from '../years.ts';

/** Nettokalt a month and m² that is recognised; the city puts it up every second year, behind the market. */
export const RENT_LIMITS: readonly number[] = YEARS.map(
  (year) => [4.75, 4.85, 5.05, 5.4, 5.85, 6.35, 6.85, 7.45][Math.floor((year - YEARS[0]!) / 2)]!,
);

export interface Offers {
  /** Flats on offer during the year. */
  readonly offers: Panel;
  /** Sum of the logarithms of their rents, €/m². */
  readonly logRents: Panel;
}

/** Asking rents: how many flats were on offer and what they cost; medians are taken per area, they do not add up. */
export function rents(world: World, dwellings: Panel): Offers {
  const { units } = world.areas;
  const { deprivation, dense, young } = world.factors;
  const stream = random('rents');
  const city = path({ 2009: 5.2, 2012: 5.45, 2015: 6.02, 2018: 6.91, 2021: 7.74, 2024: 8.58 });
  const place = units.map(
    (_, i) => -0.085 * deprivation[i]! + 0.035 * young[i]! + 0.01 * dense[i]! + 0.06 * stream.normal(),
  );
  let noise = units.map(() => stream.normal());
  const offers = YEARS.map((_, t) => dwellings[t]!.map((n) => stream.poisson(n * 0.034)));
  const logRents = YEARS.map((_, t) => {
    noise = noise.map((e) => 0.7 * e + 0.714 * stream.normal());
    return units.map((_, i) => {
      const spread = 0.012 + 0.16 / Math.sqrt(1 + offers[t]![i]!);
      return offers[t]![i]! * (Math.log(city[t]!) + place[i]! + spread * noise[i]!);
    });
  });
  return { offers, logRents };
}

/** Of the flats on offer, those whose rent is recognised: single rents scatter by a fifth around their area's. */
export function affordableOffers({ offers, logRents }: Offers): Panel {
  const stream = random('affordable offers');
  return offers.map((row, t) =>
    row.map((n, i) => {
      if (n === 0) return 0;
      const distance = (Math.log(RENT_LIMITS[t]!) - logRents[t]![i]! / n) / 0.2;
      return stream.binomial(n, 1 / (1 + Math.exp(-1.702 * distance)));
    }),
  );
}
