import { svgElement } from '../page/svgElement.ts';
import type { MapEvents } from './mapEvents.ts';
import type { ShownMap } from './shownMap.ts';
import { svgPicture } from './svgPicture.ts';

/** The map where the browser has no WebGL: the same areas as SVG, without moving and zooming. */
export function svgMap(container: HTMLElement, events: MapEvents): ShownMap {
  let paths: ReadonlyMap<string, string> = new Map();
  const frames = svgElement('g', { class: 'frames' });
  return {
    show({ features, layer, description }) {
      const picture = svgPicture(features, layer);
      paths = picture.paths;
      const svg = svgElement(
        'svg',
        {
          viewBox: `-6 -6 ${picture.width + 12} ${Math.ceil(picture.height) + 12}`,
          role: 'img',
          'aria-labelledby': 'map-title',
          'aria-describedby': 'map-description',
        },
        svgElement('desc', {}, description),
        picture.definitions,
        picture.drawing,
        frames,
      );
      const keyAt = ({ target }: Event): string | null =>
        target instanceof SVGPathElement ? (target.dataset.key ?? null) : null;
      svg.addEventListener('pointerover', (event) => events.point(keyAt(event)));
      svg.addEventListener('pointerleave', () => events.point(null));
      svg.addEventListener('click', (event) => {
        const key = keyAt(event);
        if (key !== null) events.choose(key);
      });
      container.replaceChildren(svg);
    },
    frame(chosen, pointed) {
      const d = [...chosen, ...(pointed === null ? [] : [pointed])].map((key) => paths.get(key) ?? '').join('');
      frames.replaceChildren(svgElement('path', { d, class: 'frame-halo' }), svgElement('path', { d, class: 'frame' }));
    },
    reveal: () => undefined,
    zoom: () => undefined,
    reset: () => undefined,
  };
}
