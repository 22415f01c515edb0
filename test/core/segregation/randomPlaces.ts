import fc from 'fast-check';
import type { GroupCounts } from '../../../src/core/segregation/groupCounts.ts';
import { groupCounts } from '../../../src/core/segregation/groupCounts.ts';
import type { SpatialContext } from '../../../src/core/segregation/registry/spatialIndices.ts';
import { distancesFrom } from '../../../src/core/segregation/spatial/distancesFrom.ts';
import { proximitySums } from '../../../src/core/segregation/spatial/proximitySums.ts';
import { contiguityFromPairs } from '../../../src/core/spatial/contiguityFromPairs.ts';

/** A small city on a grid: counts, and for every unit its centroid, area, perimeter and borders. */
export interface Place {
  readonly group: number[];
  readonly rest: number[];
  readonly x: number[];
  readonly y: number[];
  readonly area: number[];
  readonly perimeter: number[];
  /** i, j, metres of shared border. */
  readonly pairs: (readonly [number, number, number])[];
}

/** 2 to 12 units, two to a row, corners touching in a point; areas and perimeters all different. */
export const randomPlaces: fc.Arbitrary<Place> = fc
  .integer({ min: 1, max: 6 })
  .chain((rows) => {
    const n = 2 * rows;
    const list = (min: number, max: number) => fc.array(fc.integer({ min, max }), { minLength: n, maxLength: n });
    return fc.tuple(list(0, 40), list(0, 40), list(-300, 300), list(1, 99));
  })
  .map(([group, rest, shift, size]) => {
    const unit = group.map((_, i) => i);
    const pairs: [number, number, number][] = [];
    for (const i of unit) {
      if (i % 2 === 0) pairs.push([i, i + 1, 500 + size[i]!]);
      if (i + 2 < unit.length) pairs.push([i, i + 2, 300 + size[i]!]);
      if (i + 3 < unit.length && i % 2 === 0) pairs.push([i, i + 3, 0]);
    }
    return {
      group,
      rest,
      x: unit.map((i) => (i % 2) * 1000 + shift[i]!),
      y: unit.map((i) => Math.floor(i / 2) * 1000 + shift[unit.length - 1 - i]!),
      // Different for every unit, so that no order among equal areas has to be chosen.
      area: unit.map((i) => 1e5 * (1 + size[i]!) + i),
      perimeter: unit.map((i) => 2000 + 30 * size[unit.length - 1 - i]!),
      pairs,
    };
  });

export function countsAt(place: Place): GroupCounts {
  return groupCounts(
    place.group,
    place.group.map((x, i) => x + place.rest[i]!),
  );
}

export function contextOf(place: Place, centre = { x: 400, y: 700 }): SpatialContext {
  const [x, y, area] = [place.x, place.y, place.area].map((list) => Float64Array.from(list)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return {
    area,
    perimeter: Float64Array.from(place.perimeter),
    contiguity: contiguityFromPairs(
      place.group.length,
      place.pairs.map((pair) => pair[0]),
      place.pairs.map((pair) => pair[1]),
      place.pairs.map((pair) => pair[2]),
    ),
    distance: distancesFrom([centre], x, y),
    near: proximitySums(countsAt(place), x, y, area),
  };
}

/** The same city with its units in another order. */
export function reorderPlace(place: Place, order: readonly number[]): Place {
  const to = new Map(order.map((from, position) => [from, position]));
  const move = (list: readonly number[]): number[] => order.map((i) => list[i]!);
  return {
    group: move(place.group),
    rest: move(place.rest),
    x: move(place.x),
    y: move(place.y),
    area: move(place.area),
    perimeter: move(place.perimeter),
    pairs: place.pairs.map(([i, j, border]) => [to.get(i)!, to.get(j)!, border] as const),
  };
}

/** The same city with an uninhabited unit that touches the first one. */
export function withEmptyPlace(place: Place): Place {
  const n = place.group.length;
  return {
    group: [...place.group, 0],
    rest: [...place.rest, 0],
    x: [...place.x, 500],
    y: [...place.y, 500],
    area: [...place.area, 7e7],
    perimeter: [...place.perimeter, 90_000],
    pairs: [...place.pairs, [0, n, 800]],
  };
}
