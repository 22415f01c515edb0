import { element } from '../page/element.ts';

/** An area that can be found. */
export interface FoundArea {
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly levelTitle: string;
}

const MOST = 12;

/**
 * A search field for areas by name or key, after the combobox pattern of WAI-ARIA: arrow keys move in the list, Enter
 * chooses, Escape closes.
 */
export function areaSearch(
  input: HTMLInputElement,
  list: HTMLElement,
  areas: () => Promise<readonly FoundArea[]>,
  choose: (area: FoundArea) => void,
  say: (words: string) => void,
): void {
  let found: readonly FoundArea[] = [];
  let active = -1;
  const close = (): void => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const mark = (index: number): void => {
    active = index;
    [...list.children].forEach((one, i) => void one.setAttribute('aria-selected', String(i === active)));
    const own = list.children[active];
    if (own === undefined) return;
    input.setAttribute('aria-activedescendant', own.id);
    own.scrollIntoView({ block: 'nearest' });
  };
  const take = (index: number): void => {
    const one = found[index];
    if (one === undefined) return;
    input.value = '';
    close();
    choose(one);
  };
  const search = async (): Promise<void> => {
    const wanted = plain(input.value);
    if (wanted === '') return close();
    const all = await areas();
    if (plain(input.value) !== wanted) return;
    const matches = all.filter(({ name, key }) => plain(name).includes(wanted) || key.startsWith(wanted));
    const first = ({ name }: FoundArea): number => (plain(name).startsWith(wanted) ? 0 : 1);
    found = [...matches].sort((a, b) => first(a) - first(b)).slice(0, MOST);
    list.replaceChildren(
      ...found.map(({ name, key, levelTitle }, i) =>
        element(
          'div',
          { role: 'option', id: `found-${i}`, 'aria-selected': 'false', 'data-index': String(i) },
          name,
          element('span', { class: 'key' }, ` ${levelTitle} ${key}`),
        ),
      ),
    );
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    active = -1;
    input.removeAttribute('aria-activedescendant');
    const shown = matches.length > MOST ? `, die ersten ${MOST} werden gezeigt` : '';
    say(matches.length === 0 ? 'Kein Gebiet gefunden.' : `${matches.length} Treffer${shown}.`);
  };
  input.addEventListener('input', () => void search());
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter') {
      event.preventDefault();
      take(active < 0 ? 0 : active);
    }
    if (list.hidden || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    mark((active + (event.key === 'ArrowDown' ? 1 : found.length + (active < 0 ? 0 : -1))) % found.length);
  });
  // Before the field loses focus and the list closes.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
    if (option !== null) take(Number(option.dataset.index));
  });
  input.addEventListener('blur', close);
}

/** As people type it: without case, umlauts as their base letters. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '');
}
