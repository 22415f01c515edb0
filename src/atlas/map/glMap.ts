import { type GeoJSONSource, Map as GlMap, prewarm, setWorkerUrl } from 'maplibre-gl';
import type { AreaFeature } from '../api/apiTypes.ts';
import type { Layer } from '../layers/layer.ts';
import type { Pattern } from '../layers/legendEntry.ts';
import { boundsOf } from './boundsOf.ts';
import { glStyle } from './glStyle.ts';
import type { MapEvents } from './mapEvents.ts';
import { patternTile } from './patternTile.ts';
import type { MapContents, ShownMap } from './shownMap.ts';

const PATTERNS: readonly Pattern[] = ['geheim', 'fehlt', 'nicht-beurteilbar'];
const WORDS = {
  'Map.Title': 'Karte: Pfeiltasten verschieben, Plus und Minus vergrößern, Eingabetaste wählt das Gebiet in der Mitte',
  'CooperativeGesturesHandler.WindowsHelpText': 'Zum Vergrößern Strg gedrückt halten und scrollen',
  'CooperativeGesturesHandler.MacHelpText': 'Zum Vergrößern ⌘ gedrückt halten und scrollen',
  'CooperativeGesturesHandler.MobileHelpText': 'Die Karte mit zwei Fingern bewegen',
};

// The library would start its worker from a blob, which our content security policy forbids; ours lies beside the page.
setWorkerUrl(new URL('/atlas/maplibre-gl-worker.js', location.href).href);
prewarm();

/** The map drawn by WebGL. Throws where there is none. */
export function glMap(container: HTMLElement, events: MapEvents): ShownMap {
  const map = new GlMap({
    container,
    style: glStyle(),
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    fadeDuration: 0,
    renderWorldCopies: false,
    locale: WORDS,
    ...(matchMedia('(prefers-reduced-motion: reduce)').matches ? { reduceMotion: true } : {}),
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  for (const pattern of PATTERNS) {
    const scale = Math.max(1, Math.min(4, Math.round(devicePixelRatio)));
    map.addImage(pattern, patternTile(pattern, scale), { pixelRatio: scale });
  }
  // Until the style is there, sources and layers cannot be touched; contents wait.
  const ready = new Promise<void>((done) => void map.once('style.load', () => done()));
  let features: readonly AreaFeature[] = [];
  let drawn = '';
  let framed = '';
  const source = (): GeoJSONSource => map.getSource('areas') as GeoJSONSource;
  const among = (keys: readonly string[]) => ['in', ['get', 'key'], ['literal', [...keys]]] as never;
  const fitAll = (): void => {
    const bounds = boundsOf(features);
    if (bounds !== null) map.fitBounds([...bounds] as [number, number, number, number], { padding: 12, duration: 0 });
  };
  const colour = ({ entries, entryOf }: Layer): void => {
    const hatched: Record<Pattern, string[]> = { geheim: [], fehlt: [], 'nicht-beurteilbar': [] };
    for (const { properties } of features) {
      const entry = entries[entryOf.get(properties.key) ?? -1];
      map.setFeatureState({ source: 'areas', id: properties.key }, { fill: entry?.fill ?? '#ffffff' });
      if (entry?.pattern != null) hatched[entry.pattern].push(properties.key);
    }
    for (const pattern of PATTERNS) map.setFilter(pattern, among(hatched[pattern]));
  };
  const keyAt = (point: { readonly x: number; readonly y: number }): string | null => {
    const [found] = map.queryRenderedFeatures([point.x, point.y], { layers: ['areas'] });
    return (found?.properties.key as string | undefined) ?? null;
  };
  map.on('click', ({ point }) => {
    const key = keyAt(point);
    if (key !== null) events.choose(key);
  });
  let over: string | null = null;
  const pointAt = (key: string | null): void => {
    if (key === over) return;
    over = key;
    map.getCanvas().style.cursor = key === null ? '' : 'pointer';
    events.point(key);
  };
  map.on('mousemove', ({ point }) => pointAt(keyAt(point)));
  map.on('mouseout', () => pointAt(null));
  const canvas = map.getCanvas();
  canvas.setAttribute('aria-describedby', 'map-description map-keys');
  canvas.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    const key = keyAt({ x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 });
    if (key !== null) events.choose(key);
  });
  // Without a moving pointer the middle of the map is what a key would choose: say what is there.
  map.on('moveend', () => {
    if (document.activeElement === canvas && canvas.matches(':focus-visible')) {
      events.point(keyAt({ x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 }));
    }
  });
  return {
    show({ features: given, layer, place }: MapContents): void {
      void ready.then(() => {
        if (place !== drawn) {
          features = given;
          drawn = place;
          map.removeFeatureState({ source: 'areas' });
          source().setData({
            type: 'FeatureCollection',
            features: given.filter((one) => one.geometry !== null),
          } as never);
          map.resize();
          fitAll();
        }
        colour(layer);
        map.once('idle', () => container.setAttribute('data-drawn', place));
      });
    },
    frame(chosen, pointed) {
      void ready.then(() => {
        const keys = chosen.join(' ');
        if (keys !== framed) for (const id of ['chosen', 'chosen-halo']) map.setFilter(id, among(chosen));
        framed = keys;
        map.setFilter('pointed', among(pointed === null ? [] : [pointed]));
      });
    },
    reveal(key) {
      void ready.then(() => {
        const bounds = boundsOf(features.filter((one) => one.properties.key === key));
        if (bounds === null) return;
        const [west, south, east, north] = bounds;
        const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
        if (!map.getBounds().contains(middle)) map.easeTo({ center: middle });
      });
    },
    zoom: (steps) => void map.zoomTo(map.getZoom() + steps, { duration: 0 }),
    reset: fitAll,
  };
}
