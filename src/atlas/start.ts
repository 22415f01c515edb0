import { ApiError } from './apiError.ts';
import { byId } from './byId.ts';
import { controls } from './controls.ts';
import { describeArea } from './describeArea.ts';
import { loadView } from './loadView.ts';
import { showView } from './showView.ts';
import type { View } from './view.ts';
import type { Wish } from './wish.ts';
import { wishAddress } from './wishAddress.ts';

const WAIT_MS = 2000;

let wish: Wish = wishAddress.read();
let shown: View | null = null;
let latest = 0;

function say(words: string): void {
  byId('status', HTMLElement).textContent = words;
}

/** Loads and shows what is wished. An answer that a newer wish has overtaken is dropped. */
async function update(change: Partial<Wish>): Promise<void> {
  wish = { ...wish, ...change };
  const mine = ++latest;
  const view = byId('view', HTMLElement);
  const problem = byId('problem', HTMLElement);
  view.setAttribute('aria-busy', 'true');
  try {
    const loaded = await loadView(wish);
    if (mine !== latest) return;
    if (loaded === null) {
      await showEmpty();
      return;
    }
    const silent = shown === null;
    shown = loaded;
    wish = loaded.wish;
    wishAddress.write(wish);
    controls.show(loaded);
    showView(loaded, { choose: (area) => void update({ area }), say });
    for (const id of ['loading', 'empty']) byId(id, HTMLElement).hidden = true;
    view.hidden = false;
    problem.textContent = loaded.notes.join(' ');
    if (!silent) say(summary(loaded));
  } catch (error) {
    if (mine !== latest) return;
    byId('loading', HTMLElement).hidden = true;
    problem.textContent =
      error instanceof ApiError
        ? `${error.title}: ${error.message}`
        : 'Diese Seite hat einen Fehler gemacht. Bitte neu laden.';
    if (!(error instanceof ApiError)) throw error;
    // The selects must not promise what is not shown.
    if (shown !== null) {
      wish = shown.wish;
      controls.show(shown);
    }
  } finally {
    if (mine === latest) view.removeAttribute('aria-busy');
  }
}

function summary({ figures, wish: { area } }: View): string {
  if (figures === null) return 'Auf dieser Ebene liegen keine Indikatoren vor.';
  const chosen = figures.areas.find((one) => one.key === area);
  if (chosen !== undefined) return describeArea(chosen, figures);
  return `${figures.indicator.title} wird für ${figures.areas.length} Gebiete gezeigt.`;
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
const area = byId('area', HTMLSelectElement);
area.addEventListener('change', () => void update({ area: area.value }));
void update({});
