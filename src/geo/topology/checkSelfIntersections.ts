import type { Finding } from '../../domain/finding.ts';
import type { MeasuredArea } from '../draftArea.ts';
import { germanText } from '../germanText.ts';
import type { Overlay } from '../overlay/overlayAreas.ts';
import type { BoundaryLimits } from '../types.ts';
import { isNegligible } from './isNegligible.ts';

/** Below this a crossing is an artefact of rounding coordinates to a centimetre. */
const ROUNDING_M2 = 1;

interface Fault {
  /** Ground that the area counts twice or negatively. */
  twice: number;
  negative: number;
  place: readonly [number, number];
  largest: number;
}

/**
 * A sound area covers its ground exactly once. Rings that cross themselves, holes outside their outline and parts that lie
 * on each other show as ground that is counted otherwise; how much of it decides between warning and error.
 */
export function checkSelfIntersections(
  areas: readonly MeasuredArea[],
  overlay: Overlay,
  toLonLat: (x: number, y: number) => [number, number],
  limits: BoundaryLimits,
): Finding[] {
  const faults = new Map<number, Fault>();
  for (const face of overlay.faces) {
    for (let k = 0; k < face.coverage.length; k += 2) {
      const count = face.coverage[k + 1]!;
      if (count === 1) continue;
      const index = face.coverage[k]!;
      const fault = faults.get(index) ?? { twice: 0, negative: 0, place: [face.x, face.y], largest: 0 };
      if (count > 1) fault.twice += face.areaM2;
      else fault.negative += face.areaM2;
      if (face.areaM2 > fault.largest) {
        fault.largest = face.areaM2;
        fault.place = [face.x, face.y];
      }
      faults.set(index, fault);
    }
  }
  const crossings = new Map<number, (readonly [number, number])[]>();
  for (const { area, x, y } of overlay.selfCrossings) {
    const found = crossings.get(area);
    if (found) found.push([x, y]);
    else crossings.set(area, [[x, y]]);
  }

  return [...faults]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, fault]): Finding[] => {
      const area = areas[index]!;
      const wrong = fault.twice + fault.negative;
      if (wrong < ROUNDING_M2) return [];
      const found = crossings.get(index) ?? [];
      const where = germanText.place(...toLonLat(...(found[0] ?? fault.place)));
      const severity = isNegligible(wrong, Math.abs(area.areaM2), limits) ? 'warning' : 'error';
      const extent = `Betroffen sind ${germanText.squareMetres(wrong)}.`;
      const label = germanText.area(area);
      if (found.length > 0) {
        const others = found.length - 1;
        const more =
          others > 1 ? ` und an ${others} weiteren Stellen` : others === 1 ? ' und an einer weiteren Stelle' : '';
        return [
          {
            check: 'self-intersection',
            severity,
            message: `${label}: Der Ring schneidet sich selbst bei ${where}${more}. ${extent}`,
            ...area.place,
          },
        ];
      }
      return fault.negative > fault.twice
        ? [
            {
              check: 'hole-outside',
              severity,
              message: `${label}: Ein Loch bei ${where} liegt außerhalb der Fläche. ${extent}`,
              ...area.place,
            },
          ]
        : [
            {
              check: 'parts-overlap',
              severity,
              message: `${label}: Teile der Fläche liegen bei ${where} übereinander. ${extent}`,
              ...area.place,
            },
          ];
    });
}
