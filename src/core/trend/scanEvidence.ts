import type { EvidenceWeights } from './evidenceWeights.ts';

/** Beyond this, exponents only say "certain"; e^600 is still a number. */
const MOST = 600;

/**
 * The evidence for any of the shapes over ordinary fluctuation, guarded against a single odd year.
 *
 * Formula: BF = Σ_x w_x·exp(½·N²/I·a/(1 + a))/√(1 + a), over 1 − 0.01·T + 0.01·Σ_t exp(½·r²/d·b/(1 + b))/√(1 + b).
 * With `lean` δ ≠ 0 directions are not equally likely beforehand: each shape counts 1 + δ·(2Φ(N√v) − 1) times, so that
 * a share (1 + δ)/2 of decoupling areas is expected to rise.
 * Shape: K scores, T residuals from place `from` on; one number. Units: odds.
 * Reference: Wakefield (2009), Genetic Epidemiology 33; Habiger and others (2023), arXiv 2310.17845.
 *
 * @example scanEvidence(Float64Array.of(0), Float64Array.of(0, 0), 0, evidenceWeights(Float64Array.of(1), Float64Array.of(0, 0), { ramps: 0, start: Int32Array.of(1), x: Float64Array.of(0, 1), count: 1 })) // 0.3 / Math.sqrt(1 + 0.35 ** 2)
 */
export function scanEvidence(
  scores: Float64Array,
  residual: Float64Array,
  from: number,
  { gain, weight, deviation, oddGain, oddWeight, noOddYear }: EvidenceWeights,
  lean = 0,
): number {
  let shapes = 0;
  for (let x = 0; x < gain.length; x += 1) {
    const score = scores[x]!;
    const factor = weight[x]! * Math.exp(Math.min(score * score * gain[x]!, MOST));
    shapes += lean === 0 ? factor : factor * (1 + lean * direction(score * deviation[x]!));
  }
  let odd = noOddYear;
  for (let t = 0; t < oddGain.length; t += 1) {
    const r = residual[from + t]!;
    odd += oddWeight[t]! * Math.exp(Math.min(r * r * oddGain[t]!, MOST));
  }
  return shapes / odd;
}

/** 2Φ(z) − 1 to three hundredths by a polynomial that is ±1 beyond ±2.5: enough for a weight, and it has to be quick. */
function direction(z: number): number {
  const t = z > 2.5 ? 1 : z < -2.5 ? -1 : 0.4 * z;
  const square = t * t;
  return 0.125 * t * (15 - square * (10 - 3 * square));
}
