import { random } from '../random.ts';

/** Standard normal numbers, one per place, alike where places are near (`range` in metres). */
export function spatialField(
  label: string,
  places: readonly { readonly x: number; readonly y: number }[],
  range: number,
): number[] {
  const stream = random(`field ${label}`);
  const draws = places.map(() => stream.normal());
  return places.map((place) => {
    let sum = 0;
    let squares = 0;
    places.forEach((other, j) => {
      const weight = Math.exp(-Math.hypot(place.x - other.x, place.y - other.y) / range);
      sum += weight * draws[j]!;
      squares += weight * weight;
    });
    return sum / Math.sqrt(squares);
  });
}
