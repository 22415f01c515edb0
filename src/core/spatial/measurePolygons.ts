import type { PolygonSet } from './polygonSet.ts';

/** Size and middle of every unit. */
export interface PolygonMeasures {
  /** Square metres; holes are taken off. */
  readonly area: Float64Array;
  /** Metres of all rings, those of holes included. */
  readonly perimeter: Float64Array;
  /** Centre of mass in metres; of a bent unit it may lie outside. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Area, perimeter and centre of mass of every unit by the shoelace formula, relative to the unit's first vertex.
 *
 * Units: metres on a plane. A unit without rings has area and perimeter 0 and stands at (0, 0); one whose area is 0
 * stands at its first vertex.
 *
 * @example measurePolygons(polygonsFromCoordinates([[[[[0, 0], [4, 0], [4, 2], [0, 2]]]]])).area // [8]
 */
export function measurePolygons({ unitStart, ringStart, xy }: PolygonSet): PolygonMeasures {
  const units = unitStart.length - 1;
  const area = new Float64Array(units);
  const perimeter = new Float64Array(units);
  const x = new Float64Array(units);
  const y = new Float64Array(units);
  for (let unit = 0; unit < units; unit += 1) {
    if (unitStart[unit] === unitStart[unit + 1]) continue;
    const origin = ringStart[unitStart[unit]!]!;
    const x0 = xy[2 * origin]!;
    const y0 = xy[2 * origin + 1]!;
    let doubled = 0;
    let momentX = 0;
    let momentY = 0;
    for (let ring = unitStart[unit]!; ring < unitStart[unit + 1]!; ring += 1) {
      const end = ringStart[ring + 1]!;
      for (let v = ringStart[ring]!; v < end; v += 1) {
        const next = v + 1 < end ? v + 1 : ringStart[ring]!;
        const ax = xy[2 * v]! - x0;
        const ay = xy[2 * v + 1]! - y0;
        const bx = xy[2 * next]! - x0;
        const by = xy[2 * next + 1]! - y0;
        const cross = ax * by - bx * ay;
        doubled += cross;
        momentX += (ax + bx) * cross;
        momentY += (ay + by) * cross;
        perimeter[unit]! += Math.hypot(bx - ax, by - ay);
      }
    }
    area[unit] = doubled / 2;
    x[unit] = doubled === 0 ? x0 : x0 + momentX / (3 * doubled);
    y[unit] = doubled === 0 ? y0 : y0 + momentY / (3 * doubled);
  }
  return { area, perimeter, x, y };
}
