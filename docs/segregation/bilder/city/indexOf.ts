import { type GroupCounts, groupCounts } from '../../../../src/core/segregation/groupCounts.ts';
import { oneGroupIndices } from '../../../../src/core/segregation/registry/oneGroupIndices.ts';
import { type SpatialContext, spatialIndices } from '../../../../src/core/segregation/registry/spatialIndices.ts';
import { distancesFrom } from '../../../../src/core/segregation/spatial/distancesFrom.ts';
import { proximitySums } from '../../../../src/core/segregation/spatial/proximitySums.ts';
import { contiguityOfPolygons } from '../../../../src/core/spatial/contiguityOfPolygons.ts';
import { measurePolygons } from '../../../../src/core/spatial/measurePolygons.ts';
import { polygonsFromCoordinates } from '../../../../src/core/spatial/polygonsFromCoordinates.ts';
import type { CityMap } from './cityMap.ts';

const SEED = { seed: 'bilder', draws: 200 };

/** The group of a drawn city against the rest. */
function countsOf(city: CityMap): GroupCounts {
  return groupCounts(
    city.map(({ members }) => members),
    city.map(({ people }) => people),
  );
}

/** Where the units of a drawn city are, measured from their outlines; the centre is the middle of the map. */
export function placesOf(city: CityMap): SpatialContext & { readonly x: Float64Array; readonly y: Float64Array } {
  const outlines = city.map(({ left, top, width, height }) => {
    const [west, east] = [left * 1000, (left + width) * 1000];
    const [north, south] = [-top * 1000, -(top + height) * 1000];
    return [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
        ],
      ],
    ];
  });
  const polygons = polygonsFromCoordinates(outlines);
  const { area, perimeter, x, y } = measurePolygons(polygons);
  const middle = (edge: (unit: CityMap[number]) => number): number => (Math.max(...city.map(edge)) * 1000) / 2;
  const centre = { x: middle(({ left, width }) => left + width), y: -middle(({ top, height }) => top + height) };
  return {
    area,
    perimeter,
    contiguity: contiguityOfPolygons(polygons),
    distance: distancesFrom([centre], x, y),
    near: proximitySums(countsOf(city), x, y, area),
    x,
    y,
  };
}

/** An index of a drawn city by its id, such as `oneGroup.dissimilarity`. */
export function indexOf(city: CityMap, id: string): number {
  const counts = countsOf(city);
  const plain = oneGroupIndices.find(({ set, name }) => `${set}.${name}` === id);
  const spatial = spatialIndices.find(({ set, name }) => `${set}.${name}` === id);
  const outcome = plain ? plain.compute(counts, SEED) : spatial?.compute(counts, placesOf(city));
  if (outcome === undefined) throw new RangeError(`indexOf: there is no index "${id}".`);
  if (outcome.value === null) throw new RangeError(`indexOf: "${id}" has no value (${outcome.reason}).`);
  return outcome.value;
}
