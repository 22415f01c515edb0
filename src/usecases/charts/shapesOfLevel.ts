import type { Panel } from '../../domain/panel.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import { type CanvasGeometry, type CanvasShapes, canvasShapes } from '../../geo/canvasShapes.ts';
import { boundaryRepository } from '../../store/boundaryRepository.ts';
import type { EngineContext } from '../system/engineContext.ts';

const CANVAS = { width: 720, height: 560, margin: 10 };
const known = new WeakMap<Panel, Map<string, Promise<CanvasShapes>>>();

/** The areas of a level as every map draws them, in the panel's order. Kept as long as the panel is. */
export function shapesOfLevel(context: EngineContext, ags: string, panel: Panel, level: string): Promise<CanvasShapes> {
  const levels = known.get(panel) ?? new Map<string, Promise<CanvasShapes>>();
  known.set(panel, levels);
  let shapes = levels.get(level);
  if (shapes === undefined) {
    shapes = read(context, ags, panel, level);
    levels.set(level, shapes);
    shapes.catch(() => levels.delete(level));
  }
  return shapes;
}

async function read(context: EngineContext, ags: string, panel: Panel, level: string): Promise<CanvasShapes> {
  const stored = await boundaryRepository.geometries(context.database.session, ags, panel.boundary.id, level);
  const geometries = Array.from(panelIndex(panel).levels.get(level)!, (place) => {
    const text = stored.get(panel.areas[place]!.areaId);
    const geometry = text === undefined ? null : (JSON.parse(text) as { readonly type: string });
    return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? (geometry as CanvasGeometry) : null;
  });
  return canvasShapes(geometries, CANVAS);
}
