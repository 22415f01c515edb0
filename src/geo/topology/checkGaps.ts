import type { Finding } from '../../domain/finding.ts';
import type { MeasuredArea } from '../draftArea.ts';
import { germanText } from '../germanText.ts';
import type { Face } from '../overlay/overlayAreas.ts';
import type { BoundaryLimits } from '../types.ts';
import { isNegligible } from './isNegligible.ts';

/** Ground inside the level's outline that no area covers, largest first. */
export function checkGaps(
  level: string,
  areas: readonly MeasuredArea[],
  faces: readonly Face[],
  toLonLat: (x: number, y: number) => [number, number],
  limits: BoundaryLimits,
): Finding[] {
  return faces
    .filter((face) => face.coverage.length === 0)
    .map((face) => ({ face, around: face.neighbours.map((index) => areas[index]!) }))
    .filter(({ face, around }) => {
      return !isNegligible(face.areaM2, Math.min(...around.map((area) => area.areaM2)), limits);
    })
    .sort((a, b) => b.face.areaM2 - a.face.areaM2)
    .map(({ face, around }): Finding => {
      const first = around[0]!;
      const named = around.slice(0, 4).map((area) => germanText.area(area));
      const more = around.length - 4;
      const others = more > 0 ? ` und ${more === 1 ? 'einem' : more} weiteren` : '';
      const who = around.length === 1 ? `In ${named[0]}` : `Zwischen ${named.join(', ')}${others}`;
      return {
        check: 'gap',
        severity: 'warning',
        message: `${who} liegt bei ${germanText.place(...toLonLat(face.x, face.y))} eine Lücke von ${germanText.squareMetres(face.areaM2)}, die kein Gebiet der Ebene „${level}“ bedeckt.`,
        ...(first.place.file === undefined ? {} : { file: first.place.file }),
        area: first.key,
      };
    });
}
