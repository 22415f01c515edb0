import type { ProfileAnswer } from '../api/profileAnswer.ts';
import { element } from '../page/element.ts';
import type { View } from '../state/view.ts';
import { chartFigure } from './chartFigure.ts';
import { hasFigures } from './hasFigures.ts';
import { profileTable } from './profileTable.ts';
import { seriesTable } from './seriesTable.ts';

/** The profile of the chosen area: the shown indicator over time and among all areas, then every context indicator. */
export function profileSection({ place, wish, layer }: View, profile: ProfileAnswer): readonly HTMLElement[] {
  const { area, indicators } = profile;
  const { city } = place;
  const of = area.parent === null ? city.name : `${area.parent.name}, ${city.name}`;
  const levelTitle = city.levels.find((one) => one.id === area.level)?.title ?? 'Gebiet';
  const told = indicators.filter(hasFigures);
  const absent = indicators.filter((one) => !hasFigures(one)).map(({ title }) => title);
  const title = place.indicators.find((one) => one.id === wish.indicator)?.title ?? wish.indicator;
  const base = { ...place.query, indicator: wish.indicator, area: area.key };
  const period = place.periodsOf.get(wish.indicator)?.periods.find((one) => one === layer?.period);
  const series = `/api/v1/cities/${city.ags}/charts/series?${new URLSearchParams(base)}`;
  const ranking = `/api/v1/cities/${city.ags}/charts/ranking?${new URLSearchParams({ ...base, ...(period === undefined ? {} : { period }) })}`;
  const year = profile.period ?? 'neueste Berichtszeit';
  return [
    element('p', {}, `${levelTitle} ${area.key} in ${of}.`),
    element(
      'div',
      { class: 'charts' },
      chartFigure(
        series,
        `Zeitreihe: ${title} in ${area.name}, daneben das übergeordnete Gebiet und die Stadt. Die Zahlen stehen in der Tabelle darunter.`,
        `${title} im Zeitverlauf`,
        seriesTable(series, title),
      ),
      chartFigure(
        ranking,
        `Rangfolge aller Gebiete nach ${title} mit den Grenzen der Zehntel; hervorgehoben ist ${area.name}. Die Zahlen stehen in der Tabelle aller Gebiete.`,
        `${area.name} unter allen Gebieten`,
        null,
      ),
    ),
    element('h3', {}, `Alle Kontextindikatoren (${year})`),
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Kontextindikatoren: ${area.name}` },
      profileTable(place, profile, told),
    ),
    ...(absent.length === 0 ? [] : [element('p', { class: 'small' }, `Liegen hier nicht vor: ${absent.join(', ')}.`)]),
  ];
}
