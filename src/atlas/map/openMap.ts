import type { MapEvents } from './mapEvents.ts';
import type { ShownMap } from './shownMap.ts';
import { svgMap } from './svgMap.ts';

/** The map by WebGL where the browser can, else as SVG; `plain` says which it became. */
export async function openMap(
  container: HTMLElement,
  events: MapEvents,
): Promise<{ readonly map: ShownMap; readonly plain: boolean }> {
  try {
    const { glMap } = await import('./glMap.ts');
    return { map: glMap(container, events), plain: false };
  } catch {
    // No WebGL here, or the library could not be loaded.
    container.replaceChildren();
  }
  return { map: svgMap(container, events), plain: true };
}
