import { byId } from './byId.ts';
import { fillSelect } from './fillSelect.ts';
import { germanNumber } from './germanNumber.ts';
import { germanPeriod } from './germanPeriod.ts';
import { levelPlural } from './levelPlural.ts';
import type { View } from './view.ts';
import type { Wish } from './wish.ts';

const select = (id: string): HTMLSelectElement => byId(id, HTMLSelectElement);

/** The selects above the map. */
export const controls = {
  /** Calls back with what a change of a select means for the wish. */
  listen(view: () => View | null, change: (wish: Partial<Wish>) => void): void {
    const on = (id: string, wish: (value: string) => Partial<Wish>): void => {
      select(id).addEventListener('change', () => change(wish(select(id).value)));
    };
    on('city', (city) => ({ city, boundary: '', level: '', period: '', area: '' }));
    on('boundary', (boundary) => ({ boundary, level: '', period: '', area: '' }));
    on('theme', (theme) => ({ indicator: view()?.indicators.find((one) => one.theme === theme)?.id ?? '' }));
    on('indicator', (indicator) => ({ indicator }));
    on('level', (level) => ({ level, area: '' }));
    on('period', (period) => ({ period }));
  },
  /** Shows the choice of a view and what else there is. */
  show({ wish, cities, city, boundary, indicators, periods, withoutData }: View): void {
    const theme = indicators.find((one) => one.id === wish.indicator)?.theme ?? '';
    const themes = [...new Map(indicators.map((one) => [one.theme, one.themeTitle]))];
    fillSelect(
      select('city'),
      cities.map(({ ags, name, synthetic }) => [ags, synthetic ? `${name} (erfunden)` : name]),
      wish.city,
    );
    fillSelect(
      select('boundary'),
      city.boundaries.map(({ id, title }) => [id, title]),
      wish.boundary,
    );
    byId('boundary-field', HTMLElement).hidden = city.boundaries.length < 2;
    fillSelect(select('theme'), themes, theme);
    fillSelect(
      select('indicator'),
      indicators.filter((one) => one.theme === theme).map(({ id, title }) => [id, title]),
      wish.indicator,
    );
    fillSelect(
      select('level'),
      boundary.levels.map((id) => [id, `${levelPlural(city, id)} (${germanNumber(boundary.areas[id] ?? 0, 0)})`]),
      wish.level,
    );
    fillSelect(
      select('period'),
      periods.map((id) => [id, germanPeriod(id).text]),
      wish.period,
    );
    byId('without-data', HTMLElement).textContent =
      withoutData === 0
        ? ''
        : `${withoutData === 1 ? 'Ein Indikator' : `${withoutData} Indikatoren`} des Katalogs ${withoutData === 1 ? 'hat' : 'haben'} auf dieser Ebene keine Daten und ${withoutData === 1 ? 'fehlt' : 'fehlen'} in der Auswahl.`;
  },
};
