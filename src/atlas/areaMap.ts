import { drawOutline } from './drawOutline.ts';
import { levelPlural } from './levelPlural.ts';
import { shadeAreas } from './shadeAreas.ts';
import { svgElement } from './svgElement.ts';
import { valueText } from './valueText.ts';
import type { Figures, View } from './view.ts';

/** Who listens to a map: `point` while the pointer is over an area (null: no longer), `choose` on a click or tap. */
export interface MapEvents {
  point(key: string | null): void;
  choose(key: string): void;
}

/** A map in the page, and the way to frame one of its areas. */
export interface AreaMap {
  readonly svg: SVGSVGElement;
  frame(key: string | null): void;
}

/**
 * The choropleth of a view. To assistive technology it is one image with a description; what it shows stands in the
 * table, and a select beside it takes the place of pointing.
 */
export function areaMap(view: View, figures: Figures, events: MapEvents): AreaMap {
  const { width, height, paths } = drawOutline(view.geometry.features);
  const { classes, shadeOf, missing } = shadeAreas(figures);
  const areas = [...paths].map(([key, d]) =>
    svgElement('path', { d, 'data-key': key, class: `area ${shadeOf.get(key) ?? 'shade-missing'}` }),
  );
  const borders = svgElement('path', { d: [...paths.values()].join(''), class: 'borders' });
  const halo = svgElement('path', { class: 'frame-halo' });
  const frame = svgElement('path', { class: 'frame' });
  const lowest = classes[0];
  const highest = classes.at(-1);
  const without = [...missing.values()].reduce((sum, count) => sum + count, 0);
  const description = [
    `Karte mit ${paths.size} Gebieten (${levelPlural(view.city, view.wish.level)}).`,
    lowest === undefined || highest === undefined
      ? 'Kein Gebiet hat einen Wert.'
      : `Werte von ${valueText(lowest.lower, figures.indicator)} bis ${valueText(highest.upper, figures.indicator)}, je dunkler, desto höher.`,
    without === 0 ? '' : `${without} Gebiete ohne Wert sind schraffiert.`,
    'Alle Werte stehen in der Tabelle.',
  ];
  const pattern = { id: 'hatching', width: '12', height: '12', patternUnits: 'userSpaceOnUse' };
  const svg = svgElement(
    'svg',
    {
      viewBox: `-6 -6 ${width + 12} ${Math.ceil(height) + 12}`,
      role: 'img',
      'aria-labelledby': 'map-title',
      'aria-describedby': 'map-description',
    },
    svgElement('desc', { id: 'map-description' }, description.filter((one) => one !== '').join(' ')),
    svgElement(
      'defs',
      {},
      svgElement(
        'pattern',
        { ...pattern, patternTransform: 'rotate(45)' },
        svgElement('rect', { width: '12', height: '12', class: 'hatching-ground' }),
        svgElement('rect', { width: '4', height: '12', class: 'hatching-line' }),
      ),
    ),
    svgElement('g', {}, ...areas),
    borders,
    halo,
    frame,
  );
  const keyAt = (event: Event): string | null =>
    event.target instanceof SVGPathElement ? (event.target.dataset.key ?? null) : null;
  svg.addEventListener('pointerover', (event) => events.point(keyAt(event)));
  svg.addEventListener('pointerleave', () => events.point(null));
  svg.addEventListener('click', (event) => {
    const key = keyAt(event);
    if (key !== null) events.choose(key);
  });
  return {
    svg,
    frame(key) {
      const d = (key === null ? undefined : paths.get(key)) ?? '';
      for (const one of [halo, frame]) one.setAttribute('d', d);
    },
  };
}
