import { announce } from './announce.ts';
import { element } from './element.ts';
import { exactOption } from './exactOption.ts';
import { matchOptions } from './matchOptions.ts';
import type { Option } from './option.ts';

const SHOWN = 60;

interface ComboBoxWish {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  /** The label is read but not seen, where a table's header says it. */
  readonly quiet?: boolean;
  readonly options: readonly Option[];
  /** What stands in it at first. */
  readonly text: string;
  /** Whether a text that is no option may stand, too. */
  readonly free: boolean;
  readonly describedBy?: string;
  /** Hears of a choice; an empty field takes it back (null). */
  chosen(option: Option | null): void;
}

/** A field in the page, and the way to empty it without anybody hearing of it. */
export interface ComboBox {
  readonly field: HTMLElement;
  clear(): void;
}

/**
 * A text field that finds one of many options (the combobox pattern of WAI-ARIA, list autocomplete). The list opens in
 * the flow of the page, so that it is never cut off, whatever it stands in and however far the page is zoomed.
 */
export function comboBox(wish: ComboBoxWish): ComboBox {
  const listId = `${wish.id}-liste`;
  const errorId = `${wish.id}-fehler`;
  const described = [wish.describedBy, errorId].filter((one) => one !== undefined).join(' ');
  const input = element('input', {
    id: wish.id,
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-describedby': described,
    value: wish.text,
  });
  const list = element('ul', { id: listId, role: 'listbox', 'aria-label': wish.label, hidden: '' });
  const error = element('p', { id: errorId, class: 'field-error' });
  let found: readonly Option[] = [];
  let active = -1;
  let settled = wish.text;

  const point = (index: number): void => {
    active = index;
    for (const [i, one] of [...list.children].entries()) one.setAttribute('aria-selected', String(i === index));
    const chosen = list.children[index];
    if (chosen === undefined) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    }
  };
  const close = (): void => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    point(-1);
  };
  const open = (typed: string): void => {
    const all = matchOptions(wish.options, typed);
    found = all.slice(0, SHOWN);
    list.replaceChildren(
      ...found.map(({ label }, i) =>
        element('li', { id: `${listId}-${i}`, role: 'option', 'aria-selected': 'false' }, label),
      ),
    );
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    point(-1);
    announce(
      all.length > SHOWN ? `${all.length} Treffer, die ersten ${SHOWN} stehen in der Liste.` : `${all.length} Treffer.`,
    );
  };
  const fail = (words: string): void => {
    error.textContent = words;
    if (words === '') input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  };
  const settle = (option: Option | null): void => {
    input.value = option?.label ?? '';
    settled = input.value;
    fail('');
    close();
    wish.chosen(option);
  };
  const finish = (): void => {
    close();
    const typed = input.value.trim();
    const option = typed === '' ? null : exactOption(wish.options, typed);
    if (typed === settled) fail('');
    else if (typed === '' || option !== null) settle(option);
    else if (wish.free) settle({ value: typed, label: typed });
    else fail('Das steht nicht in der Liste. Bitte einen Eintrag der Liste wählen.');
  };

  input.addEventListener('input', () => open(input.value));
  input.addEventListener('click', () => {
    if (list.hidden) open(input.value === settled ? '' : input.value);
  });
  input.addEventListener('blur', finish);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) open(input.value === settled ? '' : input.value);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (found.length > 0)
        point(active < 0 && step < 0 ? found.length - 1 : (active + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (active >= 0) settle(found[active]!);
      else finish();
    } else if (event.key === 'Escape' && !list.hidden) close();
  });
  // The field keeps the focus while the list is used with a pointer.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const index = [...list.children].indexOf(event.target as Element);
    if (index >= 0) settle(found[index]!);
  });
  const label = element('label', { for: wish.id, ...(wish.quiet === true ? { class: 'only-read' } : {}) }, wish.label);
  return {
    field: element('div', { class: 'combo' }, label, input, list, error),
    clear() {
      input.value = '';
      settled = '';
      fail('');
      close();
    },
  };
}
