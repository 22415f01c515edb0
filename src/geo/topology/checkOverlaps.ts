import type { Finding } from '../../domain/finding.ts';
import type { MeasuredArea } from '../draftArea.ts';
import { germanText } from '../germanText.ts';
import type { Face } from '../overlay/overlayAreas.ts';
import type { BoundaryLimits } from '../types.ts';
import { isNegligible } from './isNegligible.ts';

interface Overlap {
  readonly one: MeasuredArea;
  readonly other: MeasuredArea;
  areaM2: number;
  /** The largest piece of it, to say where. */
  piece: Face;
}

/** Pairs of areas that claim the same ground, largest first; two that are the same are named so. */
export function checkOverlaps(
  areas: readonly MeasuredArea[],
  faces: readonly Face[],
  toLonLat: (x: number, y: number) => [number, number],
  limits: BoundaryLimits,
): Finding[] {
  const overlaps = new Map<number, Overlap>();
  for (const face of faces) {
    const covering: number[] = [];
    for (let k = 0; k < face.coverage.length; k += 2) if (face.coverage[k + 1]! > 0) covering.push(face.coverage[k]!);
    for (let i = 0; i < covering.length; i++) {
      for (let j = i + 1; j < covering.length; j++) {
        const id = covering[i]! * areas.length + covering[j]!;
        const known = overlaps.get(id);
        if (known === undefined) {
          overlaps.set(id, {
            one: areas[covering[i]!]!,
            other: areas[covering[j]!]!,
            areaM2: face.areaM2,
            piece: face,
          });
        } else {
          known.areaM2 += face.areaM2;
          if (face.areaM2 > known.piece.areaM2) known.piece = face;
        }
      }
    }
  }
  return [...overlaps.values()]
    .filter(({ one, other, areaM2 }) => !isNegligible(areaM2, Math.min(one.areaM2, other.areaM2), limits))
    .sort((a, b) => b.areaM2 - a.areaM2)
    .map(({ one, other, areaM2, piece }): Finding => {
      const smaller = Math.min(one.areaM2, other.areaM2);
      const share = areaM2 / smaller;
      if (areaM2 > 0.9999 * Math.max(one.areaM2, other.areaM2)) {
        return {
          check: 'identical-geometry',
          severity: 'error',
          message: `${germanText.area(other)} und ${germanText.area(one)} haben dieselbe Geometrie.`,
          ...other.place,
        };
      }
      const where = germanText.place(...toLonLat(piece.x, piece.y));
      return {
        check: 'overlap',
        severity: share > limits.overlapErrorShare ? 'error' : 'warning',
        message: `${germanText.area(one)} und ${germanText.area(other)} überlappen sich auf ${germanText.squareMetres(areaM2)} (${germanText.percent(share)} des kleineren Gebiets), am stärksten bei ${where}.`,
        ...one.place,
      };
    });
}
