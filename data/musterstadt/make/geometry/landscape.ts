import { smoothNoise } from './smoothNoise.ts';

export interface Landscape {
  readonly centre: readonly [number, number];
  /** Is the place inside the city limits? */
  inside(x: number, y: number): boolean;
  /** Is the place north of the river? */
  northOfRiver(x: number, y: number): boolean;
  /** How densely people live there; only ratios matter. */
  density(x: number, y: number): number;
  /** How slowly a border grows there: makes borders bend instead of running straight. */
  roughness(x: number, y: number): number;
}

const CENTRE = [402000, 5709900] as const;
const MIDDLE = [402500, 5709700] as const;
const AREA_M2 = 280.4e6;
/** Old village centres that have grown into suburbs. */
const SUBURBS: readonly (readonly [number, number])[] = [
  [402400, 5716300],
  [408300, 5714300],
  [409600, 5708900],
  [407600, 5705000],
  [402700, 5704100],
  [397700, 5704500],
  [394600, 5708300],
  [394200, 5713300],
  [397900, 5716000],
];

/** The invented land on which the city lies: limits, river, where people live. */
export function landscape(): Landscape {
  const relative = (angle: number): number =>
    1 +
    0.05 * Math.cos(2 * angle + 0.6) +
    0.06 * Math.cos(3 * angle + 2.1) +
    0.05 * Math.cos(5 * angle + 4.0) +
    0.045 * Math.cos(8 * angle + 2.2) +
    0.035 * Math.cos(13 * angle + 5.1) +
    0.02 * Math.cos(21 * angle + 0.7);
  const stretchX = 1.11;
  const stretchY = 1 / stretchX;
  let sum = 0;
  for (let i = 0; i < 3600; i += 1) sum += relative((i * Math.PI) / 1800) ** 2;
  const radius = Math.sqrt(AREA_M2 / ((sum / 3600) * Math.PI));
  const fringe = smoothNoise('city limits', 1400);
  const fine = smoothNoise('city limits fine', 450);
  const settled = smoothNoise('settlement', 1500);
  const hills = smoothNoise('roughness', 900);
  const lanes = smoothNoise('roughness fine', 300);
  const river = (x: number): number =>
    5711150 + 0.045 * (x - 402000) + 650 * Math.sin((x - 390000) / 2700 + 0.9) + 330 * Math.sin((x - 390000) / 870);
  return {
    centre: CENTRE,
    inside: (x, y) => {
      const u = (x - MIDDLE[0]) / stretchX;
      const v = (y - MIDDLE[1]) / stretchY;
      const limit = radius * relative(Math.atan2(v, u)) + 170 * fringe(x, y) + 60 * fine(x, y);
      return u * u + v * v < limit * limit;
    },
    northOfRiver: (x, y) => y > river(x),
    density: (x, y) => {
      const r = distance(x, y, CENTRE);
      let value = 0.22 + 8 * Math.exp(-((r / 2600) ** 2)) + 2 * Math.exp(-r / 5200);
      for (const suburb of SUBURBS) value += 2.2 * Math.exp(-((distance(x, y, suburb) / 1500) ** 2));
      return value * Math.exp(0.35 * settled(x, y));
    },
    roughness: (x, y) => Math.exp(0.35 * hills(x, y) + 0.35 * lanes(x, y)),
  };
}

function distance(x: number, y: number, to: readonly [number, number]): number {
  return Math.hypot(x - to[0], y - to[1]);
}
