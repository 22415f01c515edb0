import { element } from './element.ts';
import { germanNumber } from './germanNumber.ts';
import { reasonText } from './reasonText.ts';
import { shadeAreas } from './shadeAreas.ts';
import { svgElement } from './svgElement.ts';
import type { Figures } from './view.ts';

/** The legend of the choropleth: limits of the classes and how many areas are in each; missing values by reason. */
export function mapLegend(figures: Figures): HTMLUListElement {
  const { classes, missing } = shadeAreas(figures);
  const { decimals, kind } = figures.indicator;
  const number = (value: number): string => germanNumber(value, decimals, kind === 'change' || kind === 'gap');
  const entry = (shade: string, limits: string, count: number): HTMLLIElement =>
    element(
      'li',
      {},
      svgElement(
        'svg',
        { viewBox: '0 0 32 20', class: 'swatch', 'aria-hidden': 'true' },
        svgElement('rect', { width: '32', height: '20', class: shade }),
      ),
      element('span', {}, limits),
      element('span', { class: 'count' }, count === 1 ? '1 Gebiet' : `${germanNumber(count, 0)} Gebiete`),
    );
  return element(
    'ul',
    { class: 'legend' },
    ...[...classes]
      .reverse()
      .map(({ lower, upper, count, shade }) =>
        entry(shade, lower === upper ? number(lower) : `${number(lower)} bis ${number(upper)}`, count),
      ),
    ...[...missing].map(([reason, count]) => entry('shade-missing', `kein Wert: ${reasonText(reason)}`, count)),
  );
}
