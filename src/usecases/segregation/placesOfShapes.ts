import { borderTolerance } from '../../core/spatial/borderTolerance.ts';
import { contiguityOfPolygons } from '../../core/spatial/contiguityOfPolygons.ts';
import { measurePolygons } from '../../core/spatial/measurePolygons.ts';
import { polygonsFromCoordinates } from '../../core/spatial/polygonsFromCoordinates.ts';
import type { UnitPlaces } from '../../engine/segregation/segregationInput.ts';
import type { UnitShapes } from '../../geo/unitShapes.ts';

/**
 * What segregation indices need of shapes on a plane: of polygons size, middle and neighbours; of points (schools) the
 * place alone. Null where both are mixed.
 */
export function placesOfShapes({ points, polygons }: UnitShapes): UnitPlaces | null {
  const pointUnits = points.filter((point) => point !== null);
  if (pointUnits.length === 0) {
    const set = polygonsFromCoordinates(polygons);
    const tolerance = borderTolerance(set);
    return { ...measurePolygons(set), contiguity: contiguityOfPolygons(set, tolerance), borderTolerance: tolerance };
  }
  if (pointUnits.length < points.length) return null;
  const x = Float64Array.from(pointUnits, (point) => point[0]);
  const y = Float64Array.from(pointUnits, (point) => point[1]);
  return { x, y, area: null, perimeter: null, contiguity: null, borderTolerance: null };
}
