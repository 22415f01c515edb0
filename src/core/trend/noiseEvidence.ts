import { seededRandom } from '../numeric/seededRandom.ts';
import type { EvidenceWeights } from './evidenceWeights.ts';
import { scanEvidence } from './scanEvidence.ts';
import type { ScanShapes } from './scanShapes.ts';
import { shapeScores } from './shapeScores.ts';

/** What a scan says about series that are nothing but ordinary fluctuation. */
export interface NoiseEvidence {
  /** Evidence of each draw. */
  readonly evidence: Float64Array;
  /** Largest |N|/√I over the shapes of each draw. */
  readonly largest: Float64Array;
}

export interface NoiseDraws {
  /** Key of the area and report year, nothing else: neither other areas nor later years change the draws. */
  readonly seed: string;
  readonly draws: number;
  readonly years: Float64Array;
  readonly shapes: ScanShapes;
  readonly weights: EvidenceWeights;
  readonly lean?: number;
  /** Degrees of freedom that the law of fluctuation is known with; absent = it is taken for certain. */
  readonly freedom?: number;
}

/**
 * The evidence that chance alone gives an area.
 *
 * Formula: residuals r = F·z with F·Fᵀ = P, which is P·e of noise e ~ N(0, V); then the same scores and evidence as of
 * the observed series. Where the law is known with ν degrees of freedom only, each draw is widened by √(ν/χ²), χ² after
 * Wilson and Hilferty: chance then includes that the law itself may be too narrow.
 * Shape: T × T factor in, two numbers a draw out. Cost: draws·(T²/2 + K).
 * Reference: Besag and Clifford (1989), Biometrika 76 (Monte-Carlo tests); Wilson and Hilferty (1931), PNAS 17.
 *
 * @example noiseEvidence(new Float64Array(9), { seed: 'a|2020', draws: 2, years: Float64Array.of(0, 1, 2), shapes: scanShapes(Float64Array.of(0, 1, 2)), weights: evidenceWeights(Float64Array.of(1, 1), Float64Array.of(0, 0, 0), scanShapes(Float64Array.of(0, 1, 2))) }).largest // [0, 0]
 */
export function noiseEvidence(
  factor: Float64Array,
  { seed, draws, years, shapes, weights, lean = 0, freedom = Number.POSITIVE_INFINITY }: NoiseDraws,
): NoiseEvidence {
  const T = years.length;
  const random = seededRandom(seed);
  const z = new Float64Array(T);
  const residual = new Float64Array(T);
  const scores = new Float64Array(shapes.count);
  const evidence = new Float64Array(draws);
  const largest = new Float64Array(draws);
  const third = 2 / (9 * freedom);
  for (let draw = 0; draw < draws; draw += 1) {
    const width = freedom === Number.POSITIVE_INFINITY ? 1 : (1 - third + random.normal() * Math.sqrt(third)) ** -1.5;
    for (let t = 0; t < T - 1; t += 1) z[t] = width * random.normal();
    for (let t = 0, row = 0; t < T; t += 1, row += T) {
      let value = 0;
      const end = Math.min(t, T - 2);
      for (let k = 0; k <= end; k += 1) value += factor[row + k]! * z[k]!;
      residual[t] = value;
    }
    shapeScores(residual, 0, years, shapes, scores);
    evidence[draw] = scanEvidence(scores, residual, 0, weights, lean);
    let most = 0;
    for (let x = 0; x < scores.length; x += 1) {
      const square = (scores[x]! * scores[x]!) / weights.information[x]!;
      if (square > most) most = square;
    }
    largest[draw] = Math.sqrt(most);
  }
  return { evidence, largest };
}
