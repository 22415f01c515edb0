import type { Wish } from './wish.ts';

const NAMES: readonly (readonly [keyof Wish, string])[] = [
  ['city', 'stadt'],
  ['boundary', 'stand'],
  ['show', 'zeige'],
  ['indicator', 'indikator'],
  ['method', 'methode'],
  ['part', 'teil'],
  ['level', 'ebene'],
  ['period', 'zeit'],
  ['area', 'gebiet'],
  ['compare', 'vergleich'],
  ['classes', 'klassen'],
  ['count', 'anzahl'],
];

/** Changes that follow each other faster are one step back: walking through a select or a slider with the arrow keys. */
const ONE_STEP_MS = 1500;

let written = Number.NEGATIVE_INFINITY;

/** The wish in the page's address, so that a view can be shared and gone back to. */
export const wishAddress = {
  read(): Wish {
    const parameters = new URLSearchParams(location.search);
    return Object.fromEntries(NAMES.map(([key, name]) => [key, parameters.get(name) ?? ''])) as unknown as Wish;
  },
  /** The address of a wish. */
  of(wish: Wish): string {
    const parameters = new URLSearchParams();
    for (const [key, name] of NAMES) if (wish[key] !== '') parameters.set(name, wish[key]);
    // A list stays readable: commas need no escape in a query.
    return `${location.pathname}?${parameters.toString().replaceAll('%2C', ',')}`;
  },
  /** Writes it: as a new step of the history, or in place of the present one. */
  write(wish: Wish, step: boolean): void {
    const address = this.of(wish) + location.hash;
    if (address === location.pathname + location.search + location.hash) return;
    const now = performance.now();
    if (step && now - written > ONE_STEP_MS) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    if (step) written = now;
  },
};
