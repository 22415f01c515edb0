import type { CityDetails } from './apiTypes.ts';
import { element } from './element.ts';

const PROTECTION: Readonly<Record<string, string>> = {
  none: 'keiner (kleine Fallzahlen sind ungeschützt)',
  synthetic: 'nicht nötig (erfundene Daten)',
};

/** Where the figures come from: city, dataset state, release, catalogue, protection. */
export function provenanceFacts(city: CityDetails): readonly HTMLElement[] {
  const day =
    city.releasedAt === null
      ? ''
      : ` vom ${new Date(city.releasedAt).toLocaleDateString('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' })}`;
  const facts: readonly (readonly [string, string])[] = [
    ['Stadt', `${city.name} (${city.ags})`],
    ['Datenstand', city.datasetState],
    ['Veröffentlichung', city.release === null ? 'unveröffentlicht' : `Nr. ${city.release}${day}`],
    ['Katalogfassung', city.catalogueVersion],
    ['Schutz kleiner Zahlen', PROTECTION[city.protection] ?? city.protection],
  ];
  return facts.map(([term, text]) => element('div', {}, element('dt', {}, term), element('dd', {}, text)));
}
