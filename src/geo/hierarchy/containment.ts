import type { MeasuredArea } from '../draftArea.ts';
import { overlayAreas } from '../overlay/overlayAreas.ts';

/** For each child: share of its area inside each parent, by the parent's index. Throws OverlayTooLarge. */
export function containment(
  children: readonly MeasuredArea[],
  parents: readonly MeasuredArea[],
): ReadonlyMap<number, number>[] {
  const overlay = overlayAreas([...children, ...parents].map((area) => area.projected));
  const shares = children.map(() => new Map<number, number>());
  for (const { areaM2, coverage } of overlay.faces) {
    for (let c = 0; c < coverage.length; c += 2) {
      const child = coverage[c]!;
      if (child >= children.length) break;
      if (coverage[c + 1]! <= 0 || children[child]!.areaM2 <= 0) continue;
      for (let p = c + 2; p < coverage.length; p += 2) {
        const parent = coverage[p]! - children.length;
        if (parent < 0 || coverage[p + 1]! <= 0) continue;
        shares[child]!.set(parent, (shares[child]!.get(parent) ?? 0) + areaM2 / children[child]!.areaM2);
      }
    }
  }
  return shares;
}
