import { oneGroupDefinitions, two } from './definitions.ts';
import type { Place } from './randomPlaces.ts';

const sum = (list: readonly number[]): number => list.reduce((all, x) => all + x, 0);
const D = (place: Place): number => oneGroupDefinitions.dissimilarity!(two(place.group, place.rest));
const lives = (place: Place, i: number): boolean => place.group[i]! + place.rest[i]! > 0;
const p = (place: Place, i: number): number => place.group[i]! / (place.group[i]! + place.rest[i]!);

/** Pairs of neighbours among the units where people live, weighted, each in both directions. */
function differences(
  place: Place,
  weight: (pair: Place['pairs'][number]) => number,
  shape: (i: number) => number,
): number {
  const pairs = place.pairs.filter(([i, j]) => lives(place, i) && lives(place, j));
  const total = 2 * sum(pairs.map(weight));
  return (
    sum(
      pairs.map(
        (pair) =>
          (2 * weight(pair) * Math.abs(p(place, pair[0]) - p(place, pair[1])) * (shape(pair[0]) + shape(pair[1]))) / 2,
      ),
    ) / total
  );
}

/** Units where people live, as records. */
function unitsOf(place: Place) {
  return place.group
    .map((x, i) => ({
      x,
      y: place.rest[i]!,
      t: x + place.rest[i]!,
      a: place.area[i]!,
      per: place.perimeter[i]!,
      east: place.x[i]!,
      north: place.y[i]!,
    }))
    .filter((unit) => unit.t > 0);
}
type Unit = ReturnType<typeof unitsOf>[number];

/** Mean areas of the smallest and the largest units that hold the group. */
function bounds(place: Place): [number, number] {
  const X = sum(place.group);
  const meanOf = (order: readonly Unit[]): number => {
    const ends = order.map((_, k) => sum(order.slice(0, k + 1).map((unit) => unit.t)));
    const taken = order.slice(0, ends.findIndex((people) => people >= X - 1e-9) + 1);
    return sum(taken.map((unit) => unit.t * unit.a)) / sum(taken.map((unit) => unit.t));
  };
  const rising = [...unitsOf(place)].sort((u, v) => u.a - v.a);
  return [meanOf(rising), meanOf([...rising].reverse())];
}

const meanArea = (units: readonly Unit[], of: (unit: Unit) => number): number =>
  sum(units.map((unit) => of(unit) * unit.a)) / sum(units.map(of));

/** How much nearer the first lies: over all pairs of units, nearer counts 1 and farther −1. */
function nearer(place: Place, first: (unit: Unit) => number, second: (unit: Unit) => number): number {
  const units = unitsOf(place);
  const distance = (unit: Unit): number => Math.hypot(unit.east - 400, unit.north - 700);
  const total = sum(
    units.flatMap((u) => units.map((v) => first(u) * second(v) * Math.sign(distance(v) - distance(u)))),
  );
  return total / sum(units.map(first)) / sum(units.map(second));
}

const c = (u: Unit, v: Unit): number =>
  Math.exp(-(u === v ? Math.sqrt(0.6 * u.a) : Math.hypot(u.east - v.east, u.north - v.north)) / 1000);

/** Mean proximity of two people, one by each of the counts. */
function proximity(place: Place, first: (unit: Unit) => number, second: (unit: Unit) => number): number {
  const units = unitsOf(place);
  return (
    sum(units.flatMap((u) => units.map((v) => first(u) * second(v) * c(u, v)))) /
    sum(units.map(first)) /
    sum(units.map(second))
  );
}
const X = (unit: Unit): number => unit.x;
const Y = (unit: Unit): number => unit.y;
const T = (unit: Unit): number => unit.t;

function decay(place: Place, of: (unit: Unit) => number): number {
  const units = unitsOf(place);
  return sum(
    units.map(
      (u) =>
        (u.x / sum(place.group)) *
        (sum(units.map((v) => c(u, v) * v.t * (of(v) / v.t))) / sum(units.map((v) => c(u, v) * v.t))),
    ),
  );
}

/** Every spatial index straight from its definition, by pairs of units; the centre is the one of `contextOf`. */
export const spatialDefinitions: Readonly<Record<string, (place: Place) => number>> = {
  'dissimilarityAdjusted.queen': (place) =>
    D(place) -
    differences(
      place,
      () => 1,
      () => 1,
    ),
  'dissimilarityAdjusted.rook': (place) =>
    D(place) -
    differences(
      place,
      ([, , border]) => (border > 0 ? 1 : 0),
      () => 1,
    ),
  dissimilarityBoundary: (place) =>
    D(place) -
    differences(
      place,
      ([, , border]) => border,
      () => 1,
    ),
  dissimilarityShape: (place) => {
    const largest = Math.max(...unitsOf(place).map((unit) => unit.per / unit.a));
    return (
      D(place) -
      differences(
        place,
        ([, , border]) => border,
        (i) => place.perimeter[i]! / place.area[i]! / largest,
      )
    );
  },
  delta: (place) => {
    const units = unitsOf(place);
    return sum(units.map((unit) => Math.abs(unit.x / sum(units.map(X)) - unit.a / sum(units.map((v) => v.a))))) / 2;
  },
  absoluteConcentration: (place) => {
    const [smallest, largest] = bounds(place);
    return 1 - (meanArea(unitsOf(place), X) - smallest) / (largest - smallest);
  },
  relativeConcentration: (place) => {
    const [smallest, largest] = bounds(place);
    return (meanArea(unitsOf(place), X) / meanArea(unitsOf(place), Y) - 1) / (smallest / largest - 1);
  },
  absoluteCentralization: (place) => nearer(place, X, (unit) => unit.a),
  relativeCentralization: (place) => nearer(place, X, Y),
  spatialProximity: (place) => {
    const [x, t] = [sum(place.group), sum(place.group) + sum(place.rest)];
    return (x * proximity(place, X, X) + (t - x) * proximity(place, Y, Y)) / (t * proximity(place, T, T));
  },
  absoluteClustering: (place) => {
    const units = unitsOf(place);
    const x = sum(place.group);
    const even = (x / units.length ** 2) * sum(units.flatMap((u) => units.map((v) => c(u, v))));
    const near = (of: (unit: Unit) => number): number =>
      sum(units.map((u) => (u.x / x) * sum(units.map((v) => c(u, v) * of(v)))));
    return (near(X) - even) / (near(T) - even);
  },
  relativeClustering: (place) => proximity(place, X, X) / proximity(place, Y, Y) - 1,
  distanceDecayIsolation: (place) => decay(place, X),
  distanceDecayInteraction: (place) => decay(place, Y),
};
