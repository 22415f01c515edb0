import type { ProfileAnswer, ProfileIndicator } from '../api/profileAnswer.ts';
import { element } from '../page/element.ts';
import type { Place } from '../state/place.ts';
import { reasonText } from '../words/reasonText.ts';
import { unitNumber } from './unitNumber.ts';

/** All context indicators of an area beside parent and city, by theme. */
export function profileTable(
  place: Place,
  { area }: ProfileAnswer,
  indicators: readonly ProfileIndicator[],
): HTMLTableElement {
  const summary = new Map(place.catalogue.map((one) => [one.id, one]));
  const heads = ['Indikator', 'Wert', ...(area.parent === null ? [] : [area.parent.name]), place.city.name];
  const titles = [...heads, 'Abstand zur Stadt', 'Rang', 'Veränderung in 5 Jahren'];
  const row = (one: ProfileIndicator): HTMLTableRowElement => {
    const told = summary.get(one.indicator);
    const unit = told === undefined ? { decimals: 1, unitSymbol: '', kind: '' } : told;
    const number = (value: number | null | undefined, signed = false): string =>
      value === null || value === undefined ? '–' : unitNumber(value, unit, signed);
    const { figure, fallback } = one;
    const notes = fallback === null ? [] : [element('span', { class: 'unit' }, `ersatzweise: ${fallback.note}`)];
    const value =
      figure?.value != null
        ? number(figure.value)
        : fallback !== null
          ? `${fallback.figure.value === null ? reasonText(fallback.figure.reason) : 'Ersatzindikator'}`
          : reasonText(figure?.reason ?? null);
    const rank = figure?.rank == null ? '–' : `${figure.rank} von ${one.ranked}`;
    const cells = [
      value,
      ...(area.parent === null ? [] : [number(one.parent?.value)]),
      number(one.city?.value),
      number(figure?.gap, true),
      rank,
      number(one.changes.find(({ years }) => years === 5)?.value, true),
    ];
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, one.title, ...notes),
      ...cells.map((text) => element('td', {}, text)),
    );
  };
  const groups = [...new Set(indicators.map(({ theme }) => theme))].map((theme) => {
    const own = indicators.filter((one) => one.theme === theme);
    const name = summary.get(own[0]!.indicator)?.themeTitle ?? theme;
    const head = element('th', { scope: 'rowgroup', colspan: String(titles.length) }, name);
    return element('tbody', {}, element('tr', { class: 'group' }, head), ...own.map((one) => row(one)));
  });
  return element(
    'table',
    {},
    element(
      'caption',
      {},
      element(
        'span',
        {},
        `${area.name} neben ${area.parent === null ? '' : `${area.parent.name} und `}${place.city.name}`,
      ),
    ),
    element('thead', {}, element('tr', {}, ...titles.map((text) => element('th', { scope: 'col' }, text)))),
    ...groups,
  );
}
