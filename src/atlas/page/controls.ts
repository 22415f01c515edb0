import type { MethodSummary } from '../api/methodSummary.ts';
import { classRuleOf } from '../classes/classRuleOf.ts';
import { SHOWS } from '../state/shows.ts';
import type { View } from '../state/view.ts';
import type { Wish } from '../state/wish.ts';
import { germanNumber } from '../words/germanNumber.ts';
import { germanPeriod } from '../words/germanPeriod.ts';
import { levelPlural } from '../words/levelPlural.ts';
import { byId } from './byId.ts';
import { fillSelect } from './fillSelect.ts';

const select = (id: string): HTMLSelectElement => byId(id, HTMLSelectElement);
const slider = (): HTMLInputElement => byId('period', HTMLInputElement);
const hide = (id: string, hidden: boolean): void => {
  byId(id, HTMLElement).hidden = hidden;
};

/** A slider that is being dragged should not ask for every period that it passes. */
const SLIDER_WAIT_MS = 150;

/** The selects and the slider. */
export const controls = {
  /** Calls back with what a change means for the wish. */
  listen(view: () => View | null, change: (wish: Partial<Wish>) => void): void {
    const on = (id: string, wish: (value: string) => Partial<Wish>): void => {
      select(id).addEventListener('change', () => change(wish(select(id).value)));
    };
    const elsewhere = { period: '', area: '', compare: '', method: '' };
    on('city', (city) => ({ ...elsewhere, city, boundary: '', level: '' }));
    on('boundary', (boundary) => ({ ...elsewhere, boundary, level: '' }));
    on('level', (level) => ({ level, area: '', compare: '' }));
    on('show', (show) => ({ show, classes: '' }));
    on('theme', (theme) => ({ indicator: view()?.place.indicators.find((one) => one.theme === theme)?.id ?? '' }));
    on('indicator', (indicator) => ({ indicator }));
    on('method', (method) => ({ method, part: '', classes: '', period: '' }));
    on('part', (part) => ({ part }));
    on('classes', (classes) => ({ classes }));
    on('count', (count) => ({ count }));
    let waiting = 0;
    slider().addEventListener('input', () => {
      const period = view()?.layer?.periods[Number(slider().value)];
      if (period === undefined) return;
      tellPeriod(period);
      clearTimeout(waiting);
      waiting = setTimeout(() => change({ period }), SLIDER_WAIT_MS);
    });
  },
  /** Shows the choice of a view and what else there is. */
  show({ wish, place, layer }: View, methods: readonly MethodSummary[]): void {
    const { city, cities, boundary, indicators, withoutData } = place;
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
    hide('boundary-field', city.boundaries.length < 2);
    fillSelect(select('show'), SHOWS, wish.show);
    fillSelect(select('theme'), themes, theme);
    fillSelect(
      select('indicator'),
      indicators.filter((one) => one.theme === theme).map(({ id, title }) => [id, title]),
      wish.indicator,
    );
    const index = wish.show === 'index';
    for (const id of ['theme-field', 'indicator-field']) hide(id, index);
    hide('method-field', !index);
    hide('part-field', !index || layer?.table.columns.some(({ id }) => id === 'dynamics-class') !== true);
    fillSelect(
      select('method'),
      methods.filter((one) => one.kind === 'composite').map(({ id, title }) => [id, title]),
      wish.method,
    );
    select('part').value = wish.part;
    fillSelect(
      select('level'),
      boundary.levels.map((id) => [id, `${levelPlural(city, id)} (${germanNumber(boundary.areas[id] ?? 0, 0)})`]),
      wish.level,
    );
    showClassing(wish);
    const periods = layer?.periods ?? [];
    const at = layer === null ? -1 : periods.indexOf(layer.period);
    hide('period-field', at < 0);
    slider().max = String(Math.max(0, periods.length - 1));
    slider().value = String(Math.max(0, at));
    slider().disabled = periods.length < 2;
    if (layer !== null) tellPeriod(layer.period);
    byId('without-data', HTMLElement).textContent =
      withoutData === 0
        ? ''
        : `${withoutData === 1 ? 'Ein Indikator' : `${withoutData} Indikatoren`} des Katalogs ${withoutData === 1 ? 'hat' : 'haben'} auf dieser Ebene keine Daten und ${withoutData === 1 ? 'fehlt' : 'fehlen'} in der Auswahl.`;
  },
};

function tellPeriod(period: string): void {
  const { text } = germanPeriod(period);
  byId('period-text', HTMLOutputElement).value = text;
  slider().setAttribute('aria-valuetext', text);
}

function showClassing(wish: Wish): void {
  hide('classing', !['indikator', 'index', 'segregation'].includes(wish.show));
  const own = wish.show === 'index';
  const rules: [string, string][] = [
    ['quantile', 'gleich vielen Gebieten (Quantile)'],
    ['natuerlich', 'natürlichen Brüchen'],
    ['standardabweichung', 'Standardabweichung'],
  ];
  if (own) rules.unshift(['methode', 'der Methode']);
  const { rule, count } = classRuleOf(wish, own);
  fillSelect(select('classes'), rules, rule);
  fillSelect(
    select('count'),
    ['3', '4', '5', '6', '7'].map((one) => [one, one]),
    String(count),
  );
  hide('count-field', rule === 'standardabweichung' || rule === 'methode');
}
