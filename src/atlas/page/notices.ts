import type { CityDetails } from '../api/apiTypes.ts';
import { element } from './element.ts';

/** What every reader must know before the figures: invented data, counts without protection. */
export function notices({ name, synthetic, protection }: CityDetails): readonly HTMLElement[] {
  const notice = (title: string, text: string): HTMLElement =>
    element('p', { class: 'notice' }, element('strong', {}, title), ` ${text}`);
  const all: HTMLElement[] = [];
  if (synthetic) {
    all.push(
      notice('Erfundene Daten.', `${name} gibt es nicht. Kein Gebiet und keine Zahl gehört zu einer wirklichen Stadt.`),
    );
  }
  if (protection === 'none') {
    all.push(
      notice('Ohne Schutz kleiner Zahlen.', 'Kleine Fallzahlen sind in dieser Veröffentlichung nicht geschützt.'),
    );
  }
  return all;
}
