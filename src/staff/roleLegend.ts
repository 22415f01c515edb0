import { element } from './element.ts';
import { roleWords } from './roleWords.ts';

const GROUPS = {
  area: 'Gebiet (Schlüssel, Name, Ebene)',
  time: 'Berichtszeit',
  measure: 'Merkmal und seine Gruppen',
  value: 'Werte',
  rest: 'wird nicht als Wert gelesen',
} as const;

/** What the colours of the preview mean, for the roles that occur. */
export function roleLegend(roles: readonly string[]): HTMLUListElement {
  const groups = new Set(roles.map((role) => roleWords[role]?.group ?? 'rest'));
  return element(
    'ul',
    { class: 'legend', 'aria-label': 'Farben der Spalten' },
    ...Object.entries(GROUPS)
      .filter(([group]) => groups.has(group as keyof typeof GROUPS))
      .map(([group, words]) =>
        element('li', {}, element('span', { class: `swatch role-${group}`, 'aria-hidden': 'true' }), words),
      ),
  );
}
