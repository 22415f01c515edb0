import type { MapEvents } from './mapEvents.ts';
import type { ShownMap } from './shownMap.ts';
import { svgMap } from './svgMap.ts';

/** The map by WebGL where the browser can, else as SVG; `plain` says which it became. */
export async function openMap(
  container: HTMLElement,
  events: MapEvents,
): Promise<{ readonly map: ShownMap; readonly plain: boolean }> {
  if (hasWebGl()) {
    try {
      const { glMap } = await import('./glMap.ts');
      return { map: glMap(container, events), plain: false };
    } catch {
      container.replaceChildren();
    }
  }
  return { map: svgMap(container, events), plain: true };
}

function hasWebGl(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  // The browser gives few contexts at a time; this one was only for asking.
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
}
