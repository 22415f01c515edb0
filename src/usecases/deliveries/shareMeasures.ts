import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ShareParts } from '../../delivery/checks/check.ts';

/**
 * The counts behind the measures that give finished figures, by the measure's id: what the catalogue's indicators say with
 * `deliveredAs`, numerator and denominator. Left out are those whose finished figure counts something else.
 */
export function shareMeasures(catalogue: Pick<Catalogue, 'indicators'>): ReadonlyMap<string, ShareParts> {
  const shares = new Map<string, ShareParts>();
  for (const { deliveredAs, deliveredDiffers, numerator, denominator, per } of catalogue.indicators.values()) {
    if (deliveredAs === undefined || deliveredDiffers !== undefined) continue;
    if (numerator === undefined || denominator === undefined) continue;
    shares.set(deliveredAs, { numerator, denominator, per: per ?? 1 });
  }
  return shares;
}
