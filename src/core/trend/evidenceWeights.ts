import type { ScanShapes } from './scanShapes.ts';

/** Everything of a scan that does not depend on the series itself, only on its precision. */
export interface EvidenceWeights {
  /** ½·a/(1 + a)/I of each shape: times N² it is the exponent of its Bayes factor. */
  readonly gain: Float64Array;
  /** Weight of each shape over √(1 + a). */
  readonly weight: Float64Array;
  /** Variance of the size of each shape after the data, 1/(I + 1/τ²). */
  readonly variance: Float64Array;
  /** Its root. */
  readonly deviation: Float64Array;
  readonly information: Float64Array;
  /** ½·b/(1 + b)/d of each year: times r² it is the exponent of the odd-year factor; 0 for unknown years. */
  readonly oddGain: Float64Array;
  /** 0.01/√(1 + b) of each year. */
  readonly oddWeight: Float64Array;
  /** 1 − 0.01·T. */
  readonly noOddYear: number;
}

const RAMP_SIZE = 0.06;
const STEP_SIZE = 0.35;
const STEP_SHARE = 0.3;
const ODD_SHARE = 0.01;
const ODD_SIZE = 0.4;

/**
 * The weights with which scores become evidence.
 *
 * Formula: shapes: τ = 0.06 a year (ramps) or 0.35 (steps), a = τ²·I, prior weight 0.7 over all ramps, 0.3 over all
 * steps. Odd years: share 0.01 a year, size 0.4, b = 0.4²·d with d the diagonal of P.
 * Shape: K values a shape, T values a year. Units: log-odds.
 * Reference: Wakefield (2009), Genetic Epidemiology 33 (approximate Bayes factors).
 *
 * @example evidenceWeights(Float64Array.of(100), Float64Array.of(1, 1), { ramps: 1, start: Int32Array.of(1), x: Float64Array.of(0, 1), count: 1 }).noOddYear // 0.98
 */
export function evidenceWeights(
  information: Float64Array,
  diagonal: Float64Array,
  { ramps, count }: ScanShapes,
): EvidenceWeights {
  const gain = new Float64Array(count);
  const weight = new Float64Array(count);
  const variance = new Float64Array(count);
  for (let shape = 0; shape < count; shape += 1) {
    const isRamp = shape < ramps;
    const size = (isRamp ? RAMP_SIZE : STEP_SIZE) ** 2;
    const share = isRamp ? (1 - STEP_SHARE) / ramps : STEP_SHARE / (count - ramps);
    const a = size * information[shape]!;
    gain[shape] = (0.5 * a) / (1 + a) / information[shape]!;
    weight[shape] = share / Math.sqrt(1 + a);
    variance[shape] = 1 / (information[shape]! + 1 / size);
  }
  const years = diagonal.length;
  const oddGain = new Float64Array(years);
  const oddWeight = new Float64Array(years);
  for (let t = 0; t < years; t += 1) {
    const d = diagonal[t]!;
    const b = ODD_SIZE ** 2 * d;
    oddGain[t] = d > 0 ? (0.5 * b) / (1 + b) / d : 0;
    oddWeight[t] = ODD_SHARE / Math.sqrt(1 + b);
  }
  return {
    gain,
    weight,
    variance,
    deviation: variance.map(Math.sqrt),
    information,
    oddGain,
    oddWeight,
    noOddYear: 1 - years * ODD_SHARE,
  };
}
