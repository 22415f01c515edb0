import type { Wish } from './wish.ts';

const NAMES: readonly (readonly [keyof Wish, string])[] = [
  ['city', 'stadt'],
  ['boundary', 'stand'],
  ['indicator', 'indikator'],
  ['level', 'ebene'],
  ['period', 'zeit'],
  ['area', 'gebiet'],
];

/** The wish in the page's address, so that a view can be shared. */
export const wishAddress = {
  read(): Wish {
    const parameters = new URLSearchParams(location.search);
    return Object.fromEntries(NAMES.map(([key, name]) => [key, parameters.get(name) ?? ''])) as unknown as Wish;
  },
  write(wish: Wish): void {
    const parameters = new URLSearchParams();
    for (const [key, name] of NAMES) if (wish[key] !== '') parameters.set(name, wish[key]);
    const address = `${location.pathname}?${parameters}${location.hash}`;
    // Replaced, not pushed: walking through a select with the arrow keys would fill the history.
    if (address !== location.pathname + location.search + location.hash) history.replaceState(null, '', address);
  },
};
