import type { SpatialContext } from '../../core/segregation/registry/spatialIndices.ts';
import { distancesFrom } from '../../core/segregation/spatial/distancesFrom.ts';
import { centreOf } from './centreOf.ts';
import type { CentreChoice, UnitPlaces } from './segregationInput.ts';

export interface KnownPlaces {
  readonly context: Omit<SpatialContext, 'near'>;
  /** What of it is known; the rest is empty and must not be read. */
  readonly known: ReadonlySet<keyof SpatialContext>;
}

const NOTHING = new Float64Array(0);

/** What spatial indices read of the places, save the sums of what is near, which depend on the counts. */
export function spatialContextOf(places: UnitPlaces, total: Float64Array, choice: CentreChoice): KnownPlaces {
  const { x, y, area, perimeter, contiguity } = places;
  const centre = centreOf(choice, places, total);
  const known = new Set<keyof SpatialContext>();
  if (area !== null) known.add('area');
  if (perimeter !== null) known.add('perimeter');
  if (contiguity !== null) known.add('contiguity');
  if (x !== null && y !== null) known.add('distance');
  if (x !== null && y !== null && area !== null) known.add('near');
  return {
    known,
    context: {
      area: area ?? NOTHING,
      perimeter: perimeter ?? NOTHING,
      contiguity: contiguity ?? {
        start: new Int32Array(total.length + 1),
        neighbour: new Int32Array(0),
        sharedBorder: NOTHING,
      },
      distance: centre === null ? new Float64Array(total.length) : distancesFrom([centre], x!, y!),
    },
  };
}
