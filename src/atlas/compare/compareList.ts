import { element } from '../page/element.ts';

/** The areas that are compared, each with a button to take it out. */
export function compareList(
  keys: readonly string[],
  names: ReadonlyMap<string, string>,
  remove: (key: string) => void,
): HTMLUListElement {
  return element(
    'ul',
    { class: 'chips' },
    ...keys.map((key) => {
      const name = names.get(key) ?? key;
      const button = element('button', { type: 'button', 'aria-label': `${name} aus dem Vergleich nehmen` }, '×');
      button.addEventListener('click', () => remove(key));
      return element('li', {}, name, ' ', button);
    }),
  );
}
