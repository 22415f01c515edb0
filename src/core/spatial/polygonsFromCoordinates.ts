import type { PolygonSet } from './polygonSet.ts';

/** One position: x and y; further numbers are ignored. */
export type Position = readonly number[];

/** Polygons of one unit as a GeoJSON MultiPolygon holds them: polygons, rings (the first is the outside), positions. */
export type UnitCoordinates = readonly (readonly (readonly Position[])[])[];

/**
 * Flat lists out of nested ones, as GeoJSON has them after projection.
 *
 * Outsides are turned counter-clockwise and holes clockwise, whatever the file has. A first position that is repeated at
 * the end of a ring is left out, and so are positions that repeat the one before; rings of fewer than three positions
 * are dropped. A position that is not finite is refused with its unit.
 * Units: metres.
 *
 * @example polygonsFromCoordinates([[[[[0, 0], [1, 1], [1, 0], [0, 0]]]]]).xy // [1, 0, 1, 1, 0, 0]
 */
export function polygonsFromCoordinates(units: readonly UnitCoordinates[]): PolygonSet {
  const unitStart = new Int32Array(units.length + 1);
  const ringStart: number[] = [0];
  const xy: number[] = [];
  units.forEach((polygons, unit) => {
    for (const rings of polygons) {
      rings.forEach((ring, position) => {
        const first = xy.length;
        append(ring, unit, xy);
        if (xy.length < first + 6) xy.length = first;
        else {
          if (doubleArea(xy, first) > 0 !== (position === 0)) turn(xy, first);
          ringStart.push(xy.length / 2);
        }
      });
    }
    unitStart[unit + 1] = ringStart.length - 1;
  });
  return { unitStart, ringStart: Int32Array.from(ringStart), xy: Float64Array.from(xy) };
}

function append(ring: readonly Position[], unit: number, xy: number[]): void {
  const first = xy.length;
  for (const position of ring) {
    const x = position[0]!;
    const y = position[1]!;
    if (!Number.isFinite(x) || !Number.isFinite(y))
      throw new RangeError(`polygonsFromCoordinates: unit ${unit} has a position (${x}, ${y}).`);
    if (xy.length > first && xy[xy.length - 2] === x && xy[xy.length - 1] === y) continue;
    xy.push(x, y);
  }
  if (xy.length > first + 2 && xy[first] === xy[xy.length - 2] && xy[first + 1] === xy[xy.length - 1]) xy.length -= 2;
}

/** Twice the signed area of the last ring, relative to its first vertex so that no digits are lost. */
function doubleArea(xy: readonly number[], first: number): number {
  let sum = 0;
  for (let v = first; v + 3 < xy.length; v += 2)
    sum +=
      (xy[v]! - xy[first]!) * (xy[v + 3]! - xy[first + 1]!) - (xy[v + 2]! - xy[first]!) * (xy[v + 1]! - xy[first + 1]!);
  return sum;
}

function turn(xy: number[], first: number): void {
  for (let i = first, j = xy.length - 2; i < j; i += 2, j -= 2) {
    const x = xy[i]!;
    const y = xy[i + 1]!;
    xy[i] = xy[j]!;
    xy[i + 1] = xy[j + 1]!;
    xy[j] = x;
    xy[j + 1] = y;
  }
}
