import type { ProjectedGeometry } from './projectToUtm.ts';

export interface AreaMeasure {
  /** Planar area, square metres; holes are taken off. */
  readonly areaM2: number;
  /** Centre of mass in metres; of a bent area it may lie outside. The first vertex where there is no area. */
  readonly x: number;
  readonly y: number;
}

/** Area and centre of mass by the shoelace formula, relative to the first vertex so that no digits are lost. */
export function measureArea(geometry: ProjectedGeometry): AreaMeasure {
  const x0 = geometry[0]?.[0]?.[0] ?? 0;
  const y0 = geometry[0]?.[0]?.[1] ?? 0;
  let doubled = 0;
  let momentX = 0;
  let momentY = 0;
  for (const polygon of geometry) {
    for (const ring of polygon) {
      for (let i = 0; i + 3 < ring.length; i += 2) {
        const ax = ring[i]! - x0;
        const ay = ring[i + 1]! - y0;
        const bx = ring[i + 2]! - x0;
        const by = ring[i + 3]! - y0;
        const cross = ax * by - bx * ay;
        doubled += cross;
        momentX += (ax + bx) * cross;
        momentY += (ay + by) * cross;
      }
    }
  }
  if (doubled === 0) return { areaM2: 0, x: x0, y: y0 };
  return { areaM2: doubled / 2, x: x0 + momentX / (3 * doubled), y: y0 + momentY / (3 * doubled) };
}
