import type { MapEvents } from '../map/mapEvents.ts';
import { mapLegend } from '../map/mapLegend.ts';
import type { ShownMap } from '../map/shownMap.ts';
import type { View } from '../state/view.ts';
import { wishAddress } from '../state/wishAddress.ts';
import { type AreaTable, areaTable, type Sorting } from '../table/areaTable.ts';
import { levelPlural } from '../words/levelPlural.ts';
import { byId } from './byId.ts';
import { describeMap } from './describeMap.ts';
import { notices } from './notices.ts';
import type { PageEvents } from './pageEvents.ts';
import { provenanceFacts } from './provenanceFacts.ts';

const place = (id: string): HTMLElement => byId(id, HTMLElement);

let sorting: Sorting = { column: 'name', descending: false };
let table: AreaTable | null = null;
let shown: View | null = null;
let map: ShownMap | null = null;

/** Shows the areas that are chosen, compared and pointed at, in map, table and words. */
function mark(pointed: string | null): void {
  if (shown?.layer == null) return;
  const { wish, layer } = shown;
  const compared = wish.compare === '' ? [] : wish.compare.split(',');
  map?.frame([...new Set([...compared, ...(wish.area === '' ? [] : [wish.area])])], pointed);
  table?.mark(pointed ?? (wish.area === '' ? null : wish.area));
  const told = pointed ?? wish.area;
  place('readout').textContent = told === '' ? 'Kein Gebiet gewählt.' : layer.describe(told);
}

/** What a map that is opened is to tell. */
export function mapEvents(events: PageEvents): MapEvents {
  return { point: mark, choose: events.choose };
}

/** Takes the map, which is opened once, and shows in it what there is. */
export function takeMap(opened: ShownMap): void {
  map = opened;
  if (shown !== null) showMap(shown);
}

/** Writes a view into the page. */
export function showPage(view: View, events: PageEvents): void {
  shown = view;
  const { layer, wish } = view;
  place('notices').replaceChildren(...notices(view.place.city));
  place('provenance').replaceChildren(...provenanceFacts(view.place.city));
  place('views').hidden = false;
  const sameCity = { ...wish, area: '', compare: '', classes: '', period: '' };
  for (const [id, show] of [
    ['view-map', 'indikator'],
    ['view-index', 'index'],
    ['view-flags', 'abkopplung'],
  ] as const) {
    const link = byId(id, HTMLAnchorElement);
    link.href = wishAddress.of({ ...sameCity, show });
    if (wish.show === show) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  place('figures').hidden = layer === null;
  place('no-figures').hidden = layer !== null;
  if (layer === null) return;
  const where = `${view.place.city.name}, ${levelPlural(view.place.city, view.place.level)}`;
  document.title = `${layer.title}, ${view.place.city.name} – Sozialraummonitoring`;
  place('map-title').textContent = `Karte: ${layer.title}`;
  place('map-description').textContent = describeMap(view);
  place('facts-title').textContent = layer.factsTitle;
  place('facts').replaceChildren(...layer.facts);
  place('legend-title').textContent = layer.legendTitle;
  place('legend').replaceChildren(mapLegend(layer));
  place('legend-note').textContent = layer.legendNote;
  place('detail').replaceChildren(...layer.detail);
  place('table-note').textContent = layer.tableNote;
  table = areaTable(layer.table, {
    caption: `${layer.title}, ${where}`,
    sorting,
    point: mark,
    choose: events.choose,
    sorted: (now, words) => {
      sorting = now;
      events.say(words);
    },
  });
  place('table').replaceChildren(table.table);
  place('area-actions').hidden = wish.area === '';
  for (const format of ['csv', 'csv-de']) {
    byId(`download-${format}`, HTMLAnchorElement).href = `${layer.download}&format=${format}`;
  }
  showReport(view, layer.period.slice(0, 4));
  showMap(view);
  mark(null);
}

function showReport({ place: { city } }: View, year: string): void {
  place('report-year').textContent = year;
  const release = city.release === null ? '' : `&release=${city.release}`;
  for (const format of ['html', 'pdf']) {
    byId(`report-${format}`, HTMLAnchorElement).href =
      `/api/v1/cities/${city.ags}/reports/${year}?format=${format}${release}`;
  }
}

function showMap(view: View): void {
  const { place: at, layer } = view;
  if (layer === null) return;
  const description = describeMap(view);
  const id = `${at.city.ags} ${at.boundary.id} ${at.level}`;
  map?.show({ features: at.geometry.features, layer, place: id, description });
  mark(null);
}
