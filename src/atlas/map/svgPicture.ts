import type { AreaFeature } from '../api/apiTypes.ts';
import type { Layer } from '../layers/layer.ts';
import type { Pattern } from '../layers/legendEntry.ts';
import { svgElement } from '../page/svgElement.ts';
import { drawOutline } from './drawOutline.ts';
import { patternElement } from './patternElement.ts';

const PATTERNS: readonly Pattern[] = ['geheim', 'fehlt', 'nicht-beurteilbar'];

/** A choropleth as SVG, with its colours in its attributes: it looks the same in the page and as a file. */
export interface SvgPicture {
  readonly width: number;
  readonly height: number;
  readonly paths: ReadonlyMap<string, string>;
  readonly definitions: SVGDefsElement;
  readonly drawing: SVGGElement;
}

/** Draws the areas of a layer. Each path has its area's key in `data-key`. */
export function svgPicture(features: readonly AreaFeature[], layer: Layer): SvgPicture {
  const { width, height, paths } = drawOutline(features);
  const areas = [...paths].map(([key, d]) => {
    const entry = layer.entries[layer.entryOf.get(key) ?? -1];
    const fill =
      entry === undefined ? '#ffffff' : entry.pattern === null ? entry.fill : `url(#muster-${entry.pattern})`;
    return svgElement('path', { d, 'data-key': key, fill, class: 'area' });
  });
  const borders = svgElement('path', {
    d: [...paths.values()].join(''),
    fill: 'none',
    stroke: '#1b2530',
    'stroke-width': '1',
    'stroke-linejoin': 'round',
    class: 'borders',
  });
  return {
    width,
    height,
    paths,
    definitions: svgElement('defs', {}, ...PATTERNS.map((one) => patternElement(one, 1.5))),
    drawing: svgElement('g', {}, ...areas, borders),
  };
}
