import type { StyleSpecification } from 'maplibre-gl';

const NONE = ['in', ['get', 'key'], ['literal', []]] as never;

/**
 * The style of the map: areas coloured by feature state, three hatchings by filter, borders, frames. No basemap, no
 * glyphs, no sprites: nothing is fetched from anywhere.
 */
export function glStyle(): StyleSpecification {
  const line = (id: string, colour: string, width: number, filter: never | null) => ({
    id,
    type: 'line' as const,
    source: 'areas',
    ...(filter === null ? {} : { filter }),
    layout: { 'line-join': 'round' as const },
    paint: { 'line-color': colour, 'line-width': width },
  });
  const hatching = (id: string) => ({
    id,
    type: 'fill' as const,
    source: 'areas',
    filter: NONE,
    paint: { 'fill-pattern': id, 'fill-antialias': false },
  });
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {
      areas: {
        type: 'geojson',
        data: { type: 'FeatureCollection', features: [] },
        promoteId: 'key',
        buffer: 16,
        maxzoom: 14,
      },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#ffffff' } },
      {
        id: 'areas',
        type: 'fill',
        source: 'areas',
        // The borders are lines of their own; a second outline would only cost time.
        paint: { 'fill-color': ['coalesce', ['feature-state', 'fill'], '#ffffff'], 'fill-antialias': false },
      },
      hatching('geheim'),
      hatching('fehlt'),
      hatching('nicht-beurteilbar'),
      line('borders', '#1b2530', 0.6, null),
      line('chosen-halo', '#ffffff', 6, NONE),
      line('chosen', '#000000', 3, NONE),
      line('pointed', '#000000', 2, NONE),
    ],
  };
}
