import type { Finding } from '../../domain/finding.ts';
import type { MeasuredArea } from '../draftArea.ts';
import { OverlayTooLarge } from '../overlay/overlayTooLarge.ts';
import type { BoundaryLimits } from '../types.ts';
import { checkGivenParents } from './checkGivenParents.ts';
import { containment } from './containment.ts';
import { deriveParents } from './deriveParents.ts';

/** The parent key of every area: given ones are checked, missing ones found where the area lies. */
export function assignParents(
  levels: readonly string[],
  areas: readonly MeasuredArea[],
  limits: BoundaryLimits,
): { parents: ReadonlyMap<MeasuredArea, string>; findings: Finding[] } {
  const parents = new Map<MeasuredArea, string>();
  const findings: Finding[] = [];
  levels.forEach((level, index) => {
    const children = areas.filter((area) => area.level === level);
    const above = index === 0 ? [] : areas.filter((area) => area.level === levels[index - 1]);
    let shares: ReadonlyMap<number, number>[] | null = null;
    if (above.length > 0) {
      try {
        shares = containment(children, above);
      } catch (error) {
        if (!(error instanceof OverlayTooLarge)) throw error;
        findings.push({
          check: 'parent',
          severity: 'not_evaluable',
          message: `Ob die Gebiete der Ebene „${level}“ in denen der Ebene „${levels[index - 1]}“ liegen, wurde nicht geprüft: die Geometrie hat zu viele Punkte.`,
        });
      }
    }
    findings.push(...checkGivenParents(children, above, areas, shares, parents, limits));
    if (shares !== null) findings.push(...deriveParents(children, above, shares, parents, limits));
  });
  return { parents, findings };
}
