import type { CityDetails } from '../api/apiTypes.ts';
import { protectionText } from '../words/protectionText.ts';
import { element } from './element.ts';

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
    ['Schutz kleiner Zahlen', protectionText(city.protection)],
  ];
  return facts.map(([term, text]) => element('div', {}, element('dt', {}, term), element('dd', {}, text)));
}
