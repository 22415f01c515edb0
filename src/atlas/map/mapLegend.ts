import type { Layer } from '../layers/layer.ts';
import { element } from '../page/element.ts';
import { svgElement } from '../page/svgElement.ts';
import { germanNumber } from '../words/germanNumber.ts';
import { patternElement } from './patternElement.ts';

/** The legend: what each colour and hatching means and how many areas have it. */
export function mapLegend({ entries }: Layer): HTMLUListElement {
  return element(
    'ul',
    { class: 'legend' },
    ...entries.map(({ label, fill, pattern, count }) => {
      // A pattern's definition must not lie in a picture that is replaced or hidden.
      const id = `legende-${pattern}`;
      const paint = pattern === null ? fill : `url(#${id})`;
      return element(
        'li',
        {},
        svgElement(
          'svg',
          { viewBox: '0 0 32 20', class: 'swatch', 'aria-hidden': 'true' },
          ...(pattern === null ? [] : [svgElement('defs', {}, patternElement(pattern, 1, id))]),
          svgElement('rect', { width: '32', height: '20', fill: paint }),
        ),
        element('span', {}, label),
        element('span', { class: 'count' }, count === 1 ? '1 Gebiet' : `${germanNumber(count, 0)} Gebiete`),
      );
    }),
  );
}
