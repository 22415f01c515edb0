import type { Finding } from '../../domain/finding.ts';
import { describeGuesses } from '../crs/describeGuesses.ts';
import { isInGermany } from '../crs/isInGermany.ts';
import type { ResolvedCrs } from '../crs/resolveCrs.ts';
import { germanText } from '../germanText.ts';
import type { Coordinates, RawLayer } from '../types.ts';

/**
 * Do the areas lie in Germany? When all miss it, the reference system or the axis order is wrong, and one finding says
 * which; single strays are left to the caller (`stray[i]`).
 */
export function checkPosition(
  layer: RawLayer,
  crs: ResolvedCrs,
  bounds: readonly [number, number, number, number],
  areas: readonly Coordinates[],
): { stray: boolean[]; finding: Finding | null } {
  const stray = areas.map((area) =>
    area.some((polygon) => polygon.some((ring) => ring.some(([lon, lat]) => !isInGermany(lon, lat)))),
  );
  if (areas.length === 0 || stray.includes(false)) return { stray, finding: null };
  const x = (bounds[0] + bounds[2]) / 2;
  const y = (bounds[1] + bounds[3]) / 2;
  const swapped = attempt(crs, y, x);
  if (swapped !== null && isInGermany(swapped[0], swapped[1])) {
    return {
      stray,
      finding: {
        check: 'axis-order',
        severity: 'error',
        message: `Die Koordinaten sind vertauscht: mit Länge vor Breite (Rechtswert vor Hochwert) gelesen lägen die Gebiete außerhalb Deutschlands, umgekehrt bei ${germanText.place(swapped[0], swapped[1])}. Bitte mit der Länge beziehungsweise dem Rechtswert zuerst ausgeben.`,
        file: layer.file,
      },
    };
  }
  const at = attempt(crs, x, y);
  const where = at === null ? 'an keinem Ort der Erde' : `bei ${germanText.place(at[0], at[1])}`;
  return {
    stray,
    finding: {
      check: 'outside-germany',
      severity: 'error',
      message: `Falsches Koordinatensystem? Mit „${crs.name}“ liegen die Gebiete ${where}, außerhalb Deutschlands. ${describeGuesses(x, y)} Das richtige lässt sich in der Zuordnung angeben: crs = „EPSG:…“.`,
      file: layer.file,
    },
  };
}

function attempt(crs: ResolvedCrs, x: number, y: number): [number, number] | null {
  try {
    const [lon, lat] = crs.toLonLat(x, y);
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
  } catch {
    return null;
  }
}
