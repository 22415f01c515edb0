import type { Finding } from '../../domain/finding.ts';
import type { MeasuredArea } from '../draftArea.ts';
import { germanText } from '../germanText.ts';
import type { BoundaryLimits } from '../types.ts';

/** A given parent exists, is on the level above and contains the area; sound ones are entered into `parents`. */
export function checkGivenParents(
  children: readonly MeasuredArea[],
  above: readonly MeasuredArea[],
  all: readonly MeasuredArea[],
  shares: readonly ReadonlyMap<number, number>[] | null,
  parents: Map<MeasuredArea, string>,
  limits: BoundaryLimits,
): Finding[] {
  const findings: Finding[] = [];
  const indexOf = new Map(above.map((area, index) => [area.key, index]));
  const levelsOf = new Map<string, string[]>();
  for (const area of all) levelsOf.set(area.key, [...(levelsOf.get(area.key) ?? []), area.level]);
  children.forEach((child, c) => {
    const given = child.givenParent;
    if (given === null) return;
    const label = germanText.area(child);
    const index = indexOf.get(given) ?? -1;
    if (index !== -1) {
      parents.set(child, given);
      const share = shares === null ? 1 : Math.min(1, shares[c]!.get(index) ?? 0);
      if (share >= limits.containedShare) return;
      findings.push({
        check: 'parent-place',
        severity: share < 0.5 ? 'error' : 'warning',
        message: `${label} liegt nur zu ${germanText.percent(share)} in dem angegebenen übergeordneten ${germanText.area(above[index]!)}.`,
        ...child.place,
      });
      return;
    }
    const elsewhere = levelsOf.get(given);
    const others = elsewhere?.filter((level) => level !== child.level) ?? [];
    if (above.length === 0 && others.length === 0) {
      // A file with one level names parents that nobody delivered; that is common and harms nothing.
      findings.push({
        check: 'parent-unknown',
        severity: 'warning',
        message: `${label}: Das übergeordnete Gebiet ${given} ist nicht in der Datei; die Angabe entfällt.`,
        ...child.place,
      });
    } else {
      findings.push({
        check: elsewhere === undefined ? 'parent-unknown' : 'parent-level',
        severity: 'error',
        message:
          elsewhere === undefined
            ? `${label}: Das übergeordnete Gebiet ${given} gibt es nicht.`
            : `${label}: Das übergeordnete Gebiet ${given} liegt auf der Ebene „${elsewhere[0]}“, nicht auf der nächsthöheren${above[0] === undefined ? '' : ` „${above[0].level}“`}.`,
        ...child.place,
      });
    }
  });
  return findings;
}
