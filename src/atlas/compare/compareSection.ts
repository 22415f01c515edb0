import type { ProfileAnswer, ProfileIndicator } from '../api/profileAnswer.ts';
import { element } from '../page/element.ts';
import { chartFigure } from '../profile/chartFigure.ts';
import { hasFigures } from '../profile/hasFigures.ts';
import { seriesTable } from '../profile/seriesTable.ts';
import { unitNumber } from '../profile/unitNumber.ts';
import type { View } from '../state/view.ts';
import { reasonText } from '../words/reasonText.ts';

/** Two or more areas side by side: the shown indicator over time, and every context indicator in one table. */
export function compareSection({ place, wish }: View, profiles: readonly ProfileAnswer[]): readonly HTMLElement[] {
  const { city } = place;
  const names = profiles.map(({ area }) => area.name);
  const title = place.indicators.find((one) => one.id === wish.indicator)?.title ?? wish.indicator;
  const keys = profiles.map(({ area }) => area.key).join(',');
  const query = new URLSearchParams({ ...place.query, indicator: wish.indicator, area: keys });
  const series = `/api/v1/cities/${city.ags}/charts/series?${query}`;
  const all = new URLSearchParams({
    ...place.query,
    indicator: place.indicators
      .filter((one) => one.context)
      .map(({ id }) => id)
      .join(','),
    area: keys,
  });
  const year = profiles[0]?.period ?? null;
  if (year !== null) for (const end of ['from', 'to']) all.set(end, year);
  const file = (format: string, text: string): HTMLElement =>
    element(
      'li',
      {},
      element('a', { href: `/api/v1/cities/${city.ags}/series?${all}&format=${format}`, download: '' }, text),
    );
  return [
    chartFigure(
      series,
      `Zeitreihe: ${title} in ${names.join(', ')} und in ${city.name}. Die Zahlen stehen in der Tabelle darunter.`,
      `${title} im Zeitverlauf: ${names.join(', ')}`,
      seriesTable(series, title),
    ),
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Vergleich der Kontextindikatoren' },
      tableOf(place.catalogue, profiles, city.name),
    ),
    element('ul', { class: 'files' }, file('csv', 'Vergleich als CSV'), file('csv-de', 'Vergleich als CSV für Excel')),
  ];
}

function tableOf(
  catalogue: View['place']['catalogue'],
  profiles: readonly ProfileAnswer[],
  cityName: string,
): HTMLTableElement {
  const summary = new Map(catalogue.map((one) => [one.id, one]));
  const found = profiles.map(({ indicators }) => new Map(indicators.map((one) => [one.indicator, one])));
  const told = (profiles[0]?.indicators ?? []).filter(({ indicator }) =>
    found.some((one) => one.has(indicator) && hasFigures(one.get(indicator)!)),
  );
  const rows = told.map((first) => {
    const unit = summary.get(first.indicator) ?? { decimals: 1, unitSymbol: '', kind: '' };
    const value = (one: ProfileIndicator | undefined): string =>
      one?.figure?.value == null ? reasonText(one?.figure?.reason ?? null) : unitNumber(one.figure.value, unit);
    const city = first.city?.value;
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, first.title),
      ...found.map((one) => element('td', {}, value(one.get(first.indicator)))),
      element('td', {}, city == null ? '–' : unitNumber(city, unit)),
    );
  });
  const heads = ['Indikator', ...profiles.map(({ area }) => area.name), cityName];
  const year = profiles[0]?.period;
  return element(
    'table',
    {},
    element('caption', {}, element('span', {}, `Kontextindikatoren im Vergleich${year == null ? '' : ` (${year})`}`)),
    element('thead', {}, element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)))),
    element('tbody', {}, ...rows),
  );
}
