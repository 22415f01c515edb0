import type { Finding } from '../domain/finding.ts';
import type { DraftArea } from './draftArea.ts';
import { germanText } from './germanText.ts';

/** A key may occur once in a level; the first area of a key is kept for the further checks. */
export function checkDuplicateKeys(areas: readonly DraftArea[]): { kept: DraftArea[]; findings: Finding[] } {
  const first = new Map<string, DraftArea>();
  const findings: Finding[] = [];
  const kept = areas.filter((area) => {
    const id = JSON.stringify([area.level, area.key]);
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, area);
      return true;
    }
    findings.push({
      check: 'duplicate-key',
      severity: 'error',
      message: `${germanText.area(area)}: Der Schlüssel kommt auf der Ebene „${area.level}“ mehrfach vor, in Objekt Nr. ${earlier.place.row} und Nr. ${area.place.row}. Teile eines Gebiets bitte zu einem MultiPolygon zusammenfassen.`,
      ...area.place,
    });
    return false;
  });
  return { kept, findings };
}
