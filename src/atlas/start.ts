import { ApiError } from './api/apiError.ts';
import type { MethodSummary } from './api/methodSummary.ts';
import { readApi } from './api/readApi.ts';
import { listenDownloads } from './download/listenDownloads.ts';
import { openMap } from './map/openMap.ts';
import { byId } from './page/byId.ts';
import { controls } from './page/controls.ts';
import { keepFocus } from './page/keepFocus.ts';
import type { PageEvents } from './page/pageEvents.ts';
import { showAreas } from './page/showAreas.ts';
import { showCompared } from './page/showCompared.ts';
import { mapEvents, showPage, takeMap } from './page/showPage.ts';
import { areaSearch } from './search/areaSearch.ts';
import { readAllAreas } from './search/readAllAreas.ts';
import { loadView } from './state/loadView.ts';
import type { View } from './state/view.ts';
import type { Wish } from './state/wish.ts';
import { wishAddress } from './state/wishAddress.ts';

const WAIT_MS = 2000;

let wish: Wish = wishAddress.read();
let shown: View | null = null;
let latest = 0;

function say(words: string): void {
  byId('status', HTMLElement).textContent = words;
}

const events: PageEvents = {
  choose: (area) => void update({ area }),
  compare: (areas) => void update({ compare: areas.join(',') }),
  say,
};

/** Loads and shows what is wished. An answer that a newer wish has overtaken is dropped. */
async function update(change: Partial<Wish>, step = true): Promise<void> {
  wish = { ...wish, ...change };
  const mine = ++latest;
  const current = (): boolean => mine === latest;
  const view = byId('view', HTMLElement);
  const problem = byId('problem', HTMLElement);
  view.setAttribute('aria-busy', 'true');
  try {
    const loaded = await loadView(wish);
    if (!current()) return;
    if (loaded === null) {
      await showEmpty();
      return;
    }
    const methods =
      loaded.wish.show === 'index' ? (await readApi<{ methods: MethodSummary[] }>('/methods')).methods : [];
    if (!current()) return;
    const before = shown;
    shown = loaded;
    wish = loaded.wish;
    wishAddress.write(wish, step && before !== null);
    for (const id of ['loading', 'empty']) byId(id, HTMLElement).hidden = true;
    view.hidden = false;
    keepFocus(
      () => {
        controls.show(loaded, methods);
        showPage(loaded, events);
        showCompared(loaded, events);
      },
      byId('readout', HTMLElement),
    );
    problem.textContent = loaded.notes.join(' ');
    if (before !== null) say(summary(loaded, before.wish));
    await showAreas(loaded, current);
  } catch (error) {
    if (!current()) return;
    byId('loading', HTMLElement).hidden = true;
    problem.textContent =
      error instanceof ApiError
        ? `${error.title}: ${error.message}`
        : 'Diese Seite hat einen Fehler gemacht. Bitte neu laden.';
    if (!(error instanceof ApiError)) throw error;
    await fallBack();
  } finally {
    if (current()) view.removeAttribute('aria-busy');
  }
}

/** The selects must not promise what is not shown; a first view that cannot be had gives way to a plain one. */
async function fallBack(): Promise<void> {
  if (shown === null) {
    const said = byId('problem', HTMLElement).textContent ?? '';
    if (wish.show === '' && wish.indicator === '') return;
    await update({ show: '', indicator: '', method: '', period: '' });
    byId('problem', HTMLElement).textContent = said;
    return;
  }
  wish = shown.wish;
  const { methods } = await readApi<{ methods: MethodSummary[] }>('/methods');
  controls.show(shown, methods);
}

function summary({ place, layer, wish: { area, compare } }: View, before: Wish): string {
  if (layer === null) return 'Auf dieser Ebene liegen keine Indikatoren vor.';
  const count = compare === '' ? 0 : compare.split(',').length;
  if (compare !== before.compare) return `${count === 1 ? 'Ein Gebiet' : `${count} Gebiete`} im Vergleich.`;
  if (area !== before.area) {
    return area === '' ? 'Kein Gebiet gewählt.' : `${layer.describe(area)}. Sein Profil steht unter der Karte.`;
  }
  return `${layer.title} wird für ${place.names.size} Gebiete gezeigt.`;
}

/** Nothing is released. While the example city is still being read in, waits for it. */
async function showEmpty(): Promise<void> {
  byId('loading', HTMLElement).hidden = true;
  byId('empty', HTMLElement).hidden = false;
  const ready = async (): Promise<boolean> => (await fetch('/ready')).status !== 503;
  if (await ready()) return;
  byId('starting', HTMLElement).hidden = false;
  while (!(await ready())) await new Promise((done) => setTimeout(done, WAIT_MS));
  location.reload();
}

controls.listen(
  () => shown,
  (change) => void update(change),
);
listenDownloads(() => shown, say);
areaSearch(
  byId('search', HTMLInputElement),
  byId('found', HTMLElement),
  async () => (shown === null ? [] : readAllAreas(shown.place)),
  ({ key, level }) => void update(level === wish.level ? { area: key } : { area: key, level, compare: '' }),
  say,
);
byId('area-clear', HTMLButtonElement).addEventListener('click', () => void update({ area: '' }));
byId('compare-add', HTMLButtonElement).addEventListener('click', () => {
  const compared = wish.compare === '' ? [] : wish.compare.split(',');
  void update({ compare: [...compared, wish.area].join(',') });
});
byId('detail', HTMLElement).addEventListener('click', ({ target }) => {
  const chosen = target instanceof HTMLElement ? target.dataset.choose : undefined;
  if (chosen !== undefined) events.choose(chosen);
});
byId('views', HTMLElement).addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  void update(wishAddress.read(), false);
});
addEventListener('popstate', () => {
  // A jump within the page, to the profile, is no other view.
  if (shown === null || wishAddress.of(wishAddress.read()) !== wishAddress.of(wish)) {
    void update(wishAddress.read(), false);
  }
});
// The figures are asked for first: making a WebGL context can hold up a slow computer.
void update({});
void openMap(byId('map', HTMLElement), mapEvents(events)).then(({ map, plain }) => {
  byId('map-plain', HTMLElement).hidden = !plain;
  for (const id of ['map-buttons', 'map-keys']) byId(id, HTMLElement).hidden = plain;
  byId('zoom-in', HTMLButtonElement).addEventListener('click', () => map.zoom(1));
  byId('zoom-out', HTMLButtonElement).addEventListener('click', () => map.zoom(-1));
  byId('zoom-all', HTMLButtonElement).addEventListener('click', () => map.reset());
  takeMap(map);
});
