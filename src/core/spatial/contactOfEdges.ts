import type { Edges } from './edges.ts';

/** How edge e meets edge f: not at all, in a point, or along a stretch of e (metres from its first end). */
export interface Contact {
  touches: boolean;
  from: number;
  to: number;
}

/** Squared distance of (x, y) from the segment a–b. */
function squaredDistance(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const square = dx * dx + dy * dy;
  const t = square > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square)) : 0;
  const ex = x - ax - t * dx;
  const ey = y - ay - t * dy;
  return ex * ex + ey * ey;
}

/**
 * Finds where edge e runs along edge f, at most `tolerance` metres away, and else whether they touch or cross.
 *
 * The stretch is the part of f between the perpendiculars through the ends of e; both its ends must lie within the
 * tolerance of e, so edges that only cross have none. Written into `contact`, so that nothing is allocated.
 */
export function contactOfEdges(edges: Edges, e: number, f: number, tolerance: number, contact: Contact): void {
  const { x0, y0, x1, y1 } = edges;
  const ax = x0[e]!;
  const ay = y0[e]!;
  const bx = x1[e]!;
  const by = y1[e]!;
  const px = x0[f]!;
  const py = y0[f]!;
  const qx = x1[f]!;
  const qy = y1[f]!;
  contact.touches = false;
  contact.from = 0;
  contact.to = 0;
  const length = Math.hypot(bx - ax, by - ay);
  const ux = (bx - ax) / length;
  const uy = (by - ay) / length;
  // Along and across e, seen from its first end.
  const along0 = (px - ax) * ux + (py - ay) * uy;
  const along1 = (qx - ax) * ux + (qy - ay) * uy;
  const across0 = (py - ay) * ux - (px - ax) * uy;
  const across1 = (qy - ay) * ux - (qx - ax) * uy;
  const span = along1 - along0;
  const from = Math.max(0, Math.min(along0, along1));
  const to = Math.min(length, Math.max(along0, along1));
  if (to > from && span !== 0) {
    const slope = (across1 - across0) / span;
    const atFrom = across0 + (from - along0) * slope;
    const atTo = across0 + (to - along0) * slope;
    if (Math.abs(atFrom) <= tolerance && Math.abs(atTo) <= tolerance) {
      contact.touches = true;
      // A stretch that is steeper than it is long is a crossing within the tolerance.
      if (Math.abs(slope) <= 1) {
        contact.from = from;
        contact.to = to;
      }
      return;
    }
  }
  // Two edges cross where each has its ends on both sides of the other.
  const side0 = (ax - px) * (qy - py) - (ay - py) * (qx - px);
  const side1 = (bx - px) * (qy - py) - (by - py) * (qx - px);
  if (across0 * across1 < 0 && side0 * side1 < 0) {
    contact.touches = true;
    return;
  }
  const near = tolerance * tolerance;
  contact.touches =
    squaredDistance(px, py, ax, ay, bx, by) <= near ||
    squaredDistance(qx, qy, ax, ay, bx, by) <= near ||
    squaredDistance(ax, ay, px, py, qx, qy) <= near ||
    squaredDistance(bx, by, px, py, qx, qy) <= near;
}
