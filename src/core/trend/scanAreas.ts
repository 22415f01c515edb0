import { type DriftPosterior, driftPosterior } from './driftPosterior.ts';
import { type EvidenceWeights, evidenceWeights } from './evidenceWeights.ts';
import { levelFreeResidual } from './levelFreeResidual.ts';
import { scanEvidence } from './scanEvidence.ts';
import type { ScanShapes } from './scanShapes.ts';
import { shapeInformation } from './shapeInformation.ts';
import { shapeScores } from './shapeScores.ts';

/** The scan of one area. */
export interface AreaScan {
  readonly weights: EvidenceWeights;
  /** Evidence with the directions that were expected beforehand; what areas are ranked and tested by. */
  readonly evidence: number;
  /** Evidence with both directions equally likely beforehand. */
  readonly even: number;
  readonly posterior: DriftPosterior;
  /** Last year: r/√d, what is left of it in standard deviations with no drift supposed. */
  readonly surprise: number;
  /** The same for every year after the most likely drift is taken off; 0 in unknown years. */
  readonly odd: Float64Array;
}

/**
 * Scans every area of a family for all shapes.
 *
 * Formula: see `scanEvidence` and `driftPosterior`; `base` is the year from which the change is told.
 * Shape: A × T × T precisions and A × T departures g in; one scan an area, null for those outside the family.
 * Cost: A·(K·T² + T²).
 *
 * @example scanAreas({ precision: new Float64Array(9), g: new Float64Array(3), years: Float64Array.of(0, 1, 2) }, scanShapes(Float64Array.of(0, 1, 2)), Uint8Array.of(0), 0) // [null]
 */
export function scanAreas(
  { precision, g, years }: { readonly precision: Float64Array; readonly g: Float64Array; readonly years: Float64Array },
  shapes: ScanShapes,
  family: Uint8Array,
  base: number,
  lean = 0,
): (AreaScan | null)[] {
  const T = years.length;
  const scores = new Float64Array(shapes.count);
  const diagonal = new Float64Array(T);
  return Array.from(family, (member, i) => {
    if (member === 0) return null;
    const own = precision.subarray(i * T * T, (i + 1) * T * T);
    for (let t = 0; t < T; t += 1) diagonal[t] = own[t * T + t]!;
    const weights = evidenceWeights(shapeInformation(own, shapes), diagonal, shapes);
    const residual = levelFreeResidual(precision, g, T, i);
    shapeScores(residual, 0, years, shapes, scores);
    const posterior = driftPosterior(scores, weights, shapes, base);
    const even = scanEvidence(scores, residual, 0, weights);
    return {
      weights,
      evidence: lean === 0 ? even : scanEvidence(scores, residual, 0, weights, lean),
      even,
      posterior,
      surprise: residual[T - 1]! / Math.sqrt(diagonal[T - 1]!),
      odd: oddYears(
        own,
        residual,
        diagonal,
        shapes.x.subarray(posterior.shape * T, (posterior.shape + 1) * T),
        scores[posterior.shape]! * weights.variance[posterior.shape]!,
      ),
    };
  });
}

/** Standardised residuals of every year without the drift. */
function oddYears(
  precision: Float64Array,
  residual: Float64Array,
  diagonal: Float64Array,
  shape: Float64Array,
  size: number,
): Float64Array {
  const T = shape.length;
  return Float64Array.from(residual, (value, t) => {
    if (diagonal[t] === 0) return 0;
    let drift = 0;
    for (let s = 0; s < T; s += 1) drift += precision[t * T + s]! * shape[s]!;
    return (value - size * drift) / Math.sqrt(diagonal[t]!);
  });
}
