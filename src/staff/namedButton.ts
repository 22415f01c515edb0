import { element } from './element.ts';

/** A button among others of the same name: what it is for is read with it, but not seen. */
export function namedButton(words: string, about: string): HTMLButtonElement {
  return element('button', { type: 'button' }, words, element('span', { class: 'only-read' }, ` ${about}`));
}
