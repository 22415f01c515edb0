import type { Finding } from '../../domain/finding.ts';
import type { MeasuredArea } from '../draftArea.ts';
import { germanText } from '../germanText.ts';
import type { BoundaryLimits } from '../types.ts';

/** Areas without a given parent get the one in which the largest share of them lies. */
export function deriveParents(
  children: readonly MeasuredArea[],
  above: readonly MeasuredArea[],
  shares: readonly ReadonlyMap<number, number>[],
  parents: Map<MeasuredArea, string>,
  limits: BoundaryLimits,
): Finding[] {
  const findings: Finding[] = [];
  const open = children.flatMap((child, index) =>
    child.givenParent === null ? [{ child, shares: shares[index]! }] : [],
  );
  if (open.length === 0) return findings;
  const first = open[0]!.child;
  let derived = 0;
  for (const { child, shares: found } of open) {
    const [best] = [...found].sort(([a, s], [b, t]) => t - s || a - b);
    const label = germanText.area(child);
    if (best === undefined) {
      findings.push({
        check: 'parent-place',
        severity: 'warning',
        message: `${label} liegt in keinem Gebiet der Ebene „${above[0]!.level}“ und bleibt ohne übergeordnetes Gebiet.`,
        ...child.place,
      });
      continue;
    }
    const [index, share] = best;
    const parent = above[index]!;
    parents.set(child, parent.key);
    derived++;
    if (share >= limits.containedShare) continue;
    findings.push({
      check: 'parent-place',
      severity: 'warning',
      message: `${label} liegt nur zu ${germanText.percent(share)} in ${germanText.area(parent)}, wird ihm aber zugeordnet.`,
      ...child.place,
    });
  }
  findings.push({
    check: 'parent-derived',
    severity: 'note',
    message: `Übergeordnete Gebiete sind auf der Ebene „${first.level}“ ${open.length === children.length ? 'nicht' : 'nicht überall'} angegeben; ${derived} von ${open.length} sind aus der Lage in der Ebene „${above[0]!.level}“ bestimmt. Sonst in der Zuordnung parentProperty oder parentPrefix angeben.`,
    ...(first.place.file === undefined ? {} : { file: first.place.file }),
  });
  return findings;
}
