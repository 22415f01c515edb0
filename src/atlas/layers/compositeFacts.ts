import type { CompositeAnswer, CompositeArea } from '../api/compositeAnswer.ts';
import type { MethodSummary } from '../api/methodSummary.ts';
import { readApi } from '../api/readApi.ts';
import { element } from '../page/element.ts';
import type { Place } from '../state/place.ts';
import { germanNumber } from '../words/germanNumber.ts';

/** The method in words, and for a chosen area what its index is made of. */
export async function compositeFacts(
  place: Place,
  { method, counts, notes }: CompositeAnswer,
  area: CompositeArea | undefined,
): Promise<readonly HTMLElement[]> {
  const { methods } = await readApi<{ methods: readonly MethodSummary[] }>('/methods');
  const own = methods.find((one) => one.id === method.id);
  const taking = `${germanNumber(counts.eligible, 0)} Gebiete einbezogen, ${germanNumber(counts.leftOut, 0)} nicht.`;
  const facts: HTMLElement[] = [element('p', {}, taking)];
  if (area?.status != null) {
    const titles = new Map(place.indicators.map(({ id, shortTitle }) => [id, shortTitle]));
    const rows = area.status.contributions.map(({ column, indicator, value, z }) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, `${titles.get(indicator) ?? indicator} (${column})`),
        element('td', {}, germanNumber(value, 1)),
        element('td', {}, z === null ? '–' : germanNumber(z, 2, true)),
      ),
    );
    const heads = ['Indikator', 'Wert', 'z'].map((text) => element('th', { scope: 'col' }, text));
    facts.push(
      element(
        'div',
        { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Rechenweg' },
        element(
          'table',
          {},
          element('caption', {}, `So entsteht der Statusindex von ${area.name}`),
          element('thead', {}, element('tr', {}, ...heads)),
          element('tbody', {}, ...rows),
        ),
      ),
    );
    const { nextLimit, robustness } = area.status;
    if (nextLimit !== null) {
      facts.push(
        element(
          'p',
          {},
          `Bis zur nächsten Klassengrenze fehlen ${germanNumber(Math.abs(nextLimit.distance), 2)} Punkte.`,
        ),
      );
    }
    if (robustness !== null) {
      const share = germanNumber(robustness * 100, 0);
      facts.push(
        element(
          'p',
          {},
          `Die Klasse bleibt in ${share} % der Rechnungen gleich, in denen Gewichte, Grenzen und Werte leicht verändert werden.`,
        ),
      );
    }
  }
  if (own !== undefined) {
    facts.push(
      element('h3', {}, 'Methode'),
      element('p', {}, own.description),
      element('h3', {}, 'Geprüft woran'),
      element('p', {}, own.evidence),
      element('h3', {}, 'Quelle'),
      element('p', {}, own.source),
    );
  }
  if (notes.length > 0) facts.push(element('ul', {}, ...notes.map(({ text }) => element('li', {}, text))));
  return facts;
}
