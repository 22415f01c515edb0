import { element } from '../page/element.ts';

/** A picture that the server draws, with its caption, its figures as a table and its files. */
export function chartFigure(address: string, alt: string, caption: string, table: HTMLElement | null): HTMLElement {
  const file = (format: string, text: string): HTMLElement =>
    element('li', {}, element('a', { href: `${address}&format=${format}`, download: '' }, text));
  const picture = element('img', {
    src: `${address}&format=svg`,
    alt,
    width: '720',
    height: '480',
    decoding: 'async',
  });
  const frame = element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': caption }, picture);
  picture.addEventListener('error', () => {
    frame.replaceChildren(element('p', {}, 'Für diesen Indikator gibt es hier kein Bild.'));
  });
  return element(
    'figure',
    { class: 'chart' },
    element('figcaption', {}, caption),
    frame,
    ...(table === null ? [] : [table]),
    element('ul', { class: 'files' }, file('svg', 'SVG'), file('csv', 'CSV'), file('csv-de', 'CSV für Excel')),
  );
}
