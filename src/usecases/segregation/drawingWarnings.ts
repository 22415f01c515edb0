import { BORDER_TOLERANCE } from '../../core/spatial/contiguityOfPolygons.ts';
import type { UnitPlaces } from '../../engine/segregation/segregationInput.ts';
import type { SegregationWarning } from '../../engine/segregation/segregationResult.ts';

/** What to know of borders that neighbours draw differently: the drawing was simplified, lengths are approximate. */
export function drawingWarnings(places: UnitPlaces | null): SegregationWarning[] {
  const tolerance = places?.borderTolerance ?? null;
  if (tolerance === null || tolerance <= BORDER_TOLERANCE) return [];
  const metres = tolerance.toLocaleString('de-DE');
  return [
    {
      code: 'simplified_borders',
      message: `Die Flächen sind vereinfacht gezeichnet: Grenzen von Nachbarn liegen bis zu ${metres} m auseinander und gelten bis dahin als gemeinsam. Indizes, die Grenzlängen brauchen, sind Näherungen.`,
    },
  ];
}
