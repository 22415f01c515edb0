import type { Coordinates } from '../types.ts';

export interface RingProblem {
  readonly check: 'ring-unclosed' | 'ring-short';
  readonly lon: number;
  readonly lat: number;
}

export interface MendedRings {
  readonly polygons: Coordinates;
  readonly problems: readonly RingProblem[];
  /** Vertices that repeated the one before them. */
  readonly duplicates: number;
  /** Rings that ran the wrong way. */
  readonly rewound: number;
  /** Rings without any area, left out. */
  readonly flat: number;
}

/**
 * Longitude/latitude rings as RFC 7946 wants them: rounded to 1e-7 degrees (a centimetre), no repeated vertices, the
 * outside counter-clockwise, holes clockwise. What cannot be mended without guessing is a problem.
 */
export function mendRings(source: Coordinates): MendedRings {
  const problems: RingProblem[] = [];
  const polygons: Coordinates = [];
  let duplicates = 0;
  let rewound = 0;
  let flat = 0;
  for (const polygon of source) {
    const rings: [number, number][][] = [];
    for (const [index, raw] of polygon.entries()) {
      const [lon, lat] = raw[0] ?? [0, 0];
      const ring: [number, number][] = [];
      for (const [k, position] of raw.entries()) {
        const rounded: [number, number] = [round(position[0]), round(position[1])];
        const previous = ring.at(-1);
        const before = raw[k - 1];
        if (before !== undefined && before[0] === position[0] && before[1] === position[1]) duplicates++;
        if (previous === undefined || previous[0] !== rounded[0] || previous[1] !== rounded[1]) ring.push(rounded);
      }
      const last = ring.at(-1);
      if (raw.length < 4 || last === undefined) {
        problems.push({ check: 'ring-short', lon, lat });
        continue;
      }
      if (last[0] !== ring[0]![0] || last[1] !== ring[0]![1]) {
        problems.push({ check: 'ring-unclosed', lon, lat });
        continue;
      }
      const area = signedArea(ring);
      if (ring.length < 4 || isFlat(ring)) {
        flat++;
        if (index === 0) break;
        continue;
      }
      if (area > 0 !== (index === 0)) {
        ring.reverse();
        rewound++;
      }
      rings.push(ring);
    }
    if (rings.length > 0) polygons.push(rings);
  }
  return { polygons, problems, duplicates, rewound, flat };
}

function round(degrees: number): number {
  // + 0 turns −0 into 0, which JSON and Object.is would otherwise tell apart.
  return Math.round(degrees * 1e7) / 1e7 + 0;
}

/** All points on one line, to a tenth of a square metre. A ring that crosses itself may have no net area and is not flat. */
function isFlat(ring: readonly (readonly [number, number])[]): boolean {
  const [x0, y0] = ring[0]!;
  let sum = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i]!;
    const [bx, by] = ring[i + 1]!;
    sum += Math.abs((ax - x0) * (by - y0) - (bx - x0) * (ay - y0));
  }
  return sum < 2e-11;
}

function signedArea(ring: readonly (readonly [number, number])[]): number {
  const [x0, y0] = ring[0]!;
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i]!;
    const [bx, by] = ring[i + 1]!;
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}
