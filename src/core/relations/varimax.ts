import type { RelationOutcome } from './relationOutcome.ts';

export interface Rotation {
  /** One column of loadings per factor. */
  readonly loadings: readonly Float64Array[];
  /** Orthogonal, one column per new factor: new loadings = old loadings × rotation. */
  readonly rotation: readonly Float64Array[];
}

const PRECISION = 1e-10;
const SWEEPS = 1000;

/**
 * Turns factors so that every column loads high on few of them: the varimax rotation.
 *
 * Formula: maximises the sum over factors of the variance of the squared loadings, after rows are brought to length 1
 * (Kaiser's normalisation) and before they are stretched back. Pairs of factors are turned until no angle exceeds
 * 1e-10.
 * Range: communalities and the sum of squares stay as they are. Shape: one column of loadings per factor; a row of
 * zeros stays one. One factor stays as it is. No rest within 1000 rounds: no value.
 * Reference: Kaiser (1958), Psychometrika 23.
 *
 * @example varimax([Float64Array.of(1, 1), Float64Array.of(1, -1)]).value.loadings // [[Math.SQRT2, 0], [0, -Math.SQRT2]]
 */
export function varimax(loadings: readonly Float64Array[]): RelationOutcome<Rotation> {
  const factors = loadings.length;
  const rows = loadings[0]?.length ?? 0;
  const lengths = Float64Array.from({ length: rows }, (_, i) => Math.hypot(...loadings.map((column) => column[i]!)));
  const turned = loadings.map((column) => column.map((value, i) => (lengths[i] === 0 ? 0 : value / lengths[i]!)));
  const rotation = loadings.map((_, j) => Float64Array.from({ length: factors }, (_unused, k) => (j === k ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let largest = 0;
    for (let p = 0; p < factors - 1; p += 1)
      for (let q = p + 1; q < factors; q += 1) {
        const angle = bestAngle(turned[p]!, turned[q]!);
        largest = Math.max(largest, Math.abs(angle));
        if (Math.abs(angle) <= PRECISION) continue;
        turn(turned[p]!, turned[q]!, angle);
        turn(rotation[p]!, rotation[q]!, angle);
      }
    if (largest > PRECISION) continue;
    return { value: { loadings: turned.map((column) => column.map((value, i) => value * lengths[i]!)), rotation } };
  }
  return { value: null, reason: 'not_converged' };
}

/** Kaiser's angle for a pair, between −π/4 and π/4. */
function bestAngle(first: Float64Array, second: Float64Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < first.length; i += 1) {
    const u = first[i]! ** 2 - second[i]! ** 2;
    const v = 2 * first[i]! * second[i]!;
    a += u;
    b += v;
    c += u * u - v * v;
    d += 2 * u * v;
  }
  const above = d - (2 * a * b) / first.length;
  const below = c - (a * a - b * b) / first.length;
  // No angle is better than another: rounding must not choose one.
  return Math.hypot(above, below) <= 1e-14 * first.length ? 0 : Math.atan2(above, below) / 4;
}

function turn(first: Float64Array, second: Float64Array, angle: number): void {
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  for (let i = 0; i < first.length; i += 1) {
    const x = first[i]!;
    const y = second[i]!;
    first[i] = x * cosine + y * sine;
    second[i] = y * cosine - x * sine;
  }
}
