import type { Panel } from '../../domain/panel.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import type { UnitPlaces } from '../../engine/segregation/segregationInput.ts';
import { unitShapes } from '../../geo/unitShapes.ts';
import { boundaryRepository } from '../../store/boundaryRepository.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { placesOfShapes } from './placesOfShapes.ts';

const known = new WeakMap<Panel, Map<string, Promise<UnitPlaces | null>>>();

/** Where the areas of a level lie, in metres; null where they have no geometry. Kept as long as the panel is. */
export function placesOfLevel(
  context: EngineContext,
  ags: string,
  panel: Panel,
  level: string,
): Promise<UnitPlaces | null> {
  let levels = known.get(panel);
  if (levels === undefined) {
    levels = new Map();
    known.set(panel, levels);
  }
  let places = levels.get(level);
  if (places === undefined) {
    places = read(context, ags, panel, level);
    levels.set(level, places);
    places.catch(() => levels.delete(level));
  }
  return places;
}

async function read(context: EngineContext, ags: string, panel: Panel, level: string): Promise<UnitPlaces | null> {
  const { session } = context.database;
  const geometries = await boundaryRepository.geometries(session, ags, panel.boundary.id, level);
  const features = [...panelIndex(panel).levels.get(level)!].map((place, row) => {
    const geometry = geometries.get(panel.areas[place]!.areaId);
    return {
      row: row + 1,
      pointer: null,
      properties: {},
      geometry: geometry === undefined ? null : (JSON.parse(geometry) as unknown),
    };
  });
  if (features.length === 0 || features.some(({ geometry }) => geometry === null)) return null;
  const layer = {
    name: level,
    file: panel.boundary.id,
    format: 'geojson',
    crsName: null,
    wkt: null,
    features,
  } as const;
  const { shapes } = unitShapes(layer);
  if (shapes === null) return null;
  return placesOfShapes(shapes);
}
