import { BORDER_TOLERANCE, contiguityOfPolygons } from './contiguityOfPolygons.ts';
import { measurePolygons } from './measurePolygons.ts';
import type { PolygonSet } from './polygonSet.ts';

/** Metres that are tried, rising. The last is what a simplified drawing of a city may be off; streets are wider. */
const STEPS = [BORDER_TOLERANCE, 0.1, 1, 2, 5, 10];
/** No tolerance above this share of a unit's usual width: what is farther off is no slip of the drawing. */
const OF_WIDTH = 0.05;
/** Growth of the borders' length that is no sign of a simplified drawing. */
const CLEAN = 1.02;
/** Below this share of what the largest tolerance finds, units are apart on purpose: blocks between streets. */
const APART = 0.4;
/** Share of what the largest tolerance finds that is enough. */
const ENOUGH = 0.99;

/**
 * How far borders drawn twice lie apart in these polygons: the tolerance for `contiguityOfPolygons`.
 *
 * Drawings of one survey meet to the centimetre. Where each unit was simplified or rounded on its own, much of a common
 * border is lost at that tolerance; then the smallest one is taken that finds 99 % of what 10 m
 * (or a twentieth of a unit's usual width) find.
 * Range: 0.01 … 10 metres. Cost: two to six times that of the contiguity.
 *
 * @example borderTolerance(polygonsFromCoordinates([[[[[0, 0], [9, 0], [9, 9]]]], [[[[0, 0], [9, 9], [0, 9]]]]])) // 0.01
 */
export function borderTolerance(polygons: PolygonSet): number {
  const length = (tolerance: number): number =>
    contiguityOfPolygons(polygons, tolerance).sharedBorder.reduce((sum, metres) => sum + metres, 0);
  const { area } = measurePolygons(polygons);
  const width = area.reduce((sum, size) => sum + Math.sqrt(size), 0) / Math.max(1, area.length);
  const steps = STEPS.filter((step, i) => i === 0 || step <= OF_WIDTH * width);
  const least = length(steps[0]!);
  const most = length(steps.at(-1)!);
  if (most <= CLEAN * least || least < APART * most) return steps[0]!;
  return steps.find((step, i) => i > 0 && length(step) >= ENOUGH * most) ?? steps.at(-1)!;
}
