import { areaMap } from './areaMap.ts';
import { areaTable, type Sorting } from './areaTable.ts';
import { byId } from './byId.ts';
import { describeArea } from './describeArea.ts';
import { fillSelect } from './fillSelect.ts';
import { germanPeriod } from './germanPeriod.ts';
import { indicatorFacts } from './indicatorFacts.ts';
import { levelPlural } from './levelPlural.ts';
import { mapLegend } from './mapLegend.ts';
import { notices } from './notices.ts';
import { provenanceFacts } from './provenanceFacts.ts';
import type { Figures, View } from './view.ts';

/** What the shown view tells the page. */
export interface ViewEvents {
  choose(area: string): void;
  /** Words for those who do not see what changed. */
  say(words: string): void;
}

let sorting: Sorting = { column: 'name', descending: false };

/** Writes a view into the page. */
export function showView(view: View, events: ViewEvents): void {
  byId('notices', HTMLElement).replaceChildren(...notices(view.city));
  byId('provenance', HTMLElement).replaceChildren(...provenanceFacts(view.city));
  const { figures } = view;
  byId('figures', HTMLElement).hidden = figures === null;
  byId('no-figures', HTMLElement).hidden = figures !== null;
  if (figures !== null) showFigures(view, figures, events);
}

function showFigures(view: View, figures: Figures, events: ViewEvents): void {
  const { indicator, period } = figures;
  const title = `${indicator.title} ${germanPeriod(period).at}`;
  document.title = `${title}, ${view.city.name} – Sozialraummonitoring`;
  byId('facts-title', HTMLElement).textContent = indicator.title;
  byId('facts', HTMLElement).replaceChildren(...indicatorFacts(view, figures));
  byId('map-title', HTMLElement).textContent = `Karte: ${title}, ${levelPlural(view.city, view.wish.level)}`;
  byId('legend-unit', HTMLElement).textContent = indicator.unitText.title;
  byId('count-note', HTMLElement).hidden = indicator.kind !== 'count';

  const readout = byId('readout', HTMLElement);
  const { area: chosen } = view.wish;
  const byKey = new Map(figures.areas.map((one) => [one.key, one]));
  const point = (key: string | null): void => {
    const shown = byKey.get(key ?? chosen);
    map.frame(shown?.key ?? null);
    table.mark(shown?.key ?? null);
    readout.textContent = shown === undefined ? 'Kein Gebiet gewählt.' : describeArea(shown, figures);
  };
  const map = areaMap(view, figures, { point, choose: events.choose });
  const table = areaTable(figures, {
    caption: `${title}, ${view.city.name}, ${levelPlural(view.city, view.wish.level)}`,
    cityName: `${view.city.name} insgesamt`,
    sorting,
    point,
    sorted: (now, words) => {
      sorting = now;
      events.say(words);
    },
  });
  byId('map', HTMLElement).replaceChildren(map.svg);
  byId('legend', HTMLElement).replaceChildren(mapLegend(figures));
  byId('table', HTMLElement).replaceChildren(table.table);
  const names = figures.areas.map(({ key, name }) => [key, `${name} (${key})`] as const);
  names.sort((a, b) => a[1].localeCompare(b[1], 'de', { numeric: true }));
  fillSelect(byId('area', HTMLSelectElement), [['', 'keines'], ...names], chosen);
  point(null);
  showDownloads(view);
}

function showDownloads({ wish, city }: View): void {
  const query = new URLSearchParams({
    indicator: wish.indicator,
    level: wish.level,
    from: wish.period,
    to: wish.period,
  });
  query.set('boundary', wish.boundary);
  if (city.release !== null) query.set('release', String(city.release));
  for (const format of ['csv', 'csv-de']) {
    query.set('format', format);
    byId(`download-${format}`, HTMLAnchorElement).href = `/api/v1/cities/${city.ags}/series?${query}`;
  }
}
