import type { Finding } from '../../domain/finding.ts';
import type { MeasuredArea } from '../draftArea.ts';
import { overlayAreas } from '../overlay/overlayAreas.ts';
import { OverlayTooLarge } from '../overlay/overlayTooLarge.ts';
import type { BoundaryLimits } from '../types.ts';
import { checkGaps } from './checkGaps.ts';
import { checkOverlaps } from './checkOverlaps.ts';
import { checkSelfIntersections } from './checkSelfIntersections.ts';

/** Do the areas of one level divide the city cleanly? One overlay answers all three questions. */
export function checkTopology(
  level: string,
  areas: readonly MeasuredArea[],
  toLonLat: (x: number, y: number) => [number, number],
  limits: BoundaryLimits,
): Finding[] {
  try {
    const overlay = overlayAreas(areas.map((area) => area.projected));
    return [
      ...checkSelfIntersections(areas, overlay, toLonLat, limits),
      ...checkOverlaps(areas, overlay.faces, toLonLat, limits),
      ...checkGaps(level, areas, overlay.faces, toLonLat, limits),
    ];
  } catch (error) {
    if (!(error instanceof OverlayTooLarge)) throw error;
    return [
      {
        check: 'topology',
        severity: 'not_evaluable',
        message: `Überlappungen und Lücken der Ebene „${level}“ wurden nicht geprüft: die Geometrie hat zu viele Punkte. Bitte vereinfachen.`,
      },
    ];
  }
}
