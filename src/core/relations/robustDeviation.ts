import { compensatedSum } from '../numeric/compensatedSum.ts';
import type { RelationOutcome } from './relationOutcome.ts';

/** Corrections of the residuals for small numbers of areas, from none (HC0) to the strongest (HC3). */
export type RobustKind = 'HC0' | 'HC1' | 'HC2' | 'HC3';

/** Leverages this close to 1 are 1: what remains is rounding. */
const NOISE = 1e-10;

/**
 * Standard error of a coefficient that stays valid where some areas scatter more than others.
 *
 * Formula: √Σ a²·e²·k over the areas, a the influence of the area on the coefficient, e its residual; k = 1 (HC0),
 * n/(n − p) (HC1), 1/(1 − h) (HC2) or 1/(1 − h)² (HC3), h the leverage.
 * Range: 0 or more; HC0 ≤ HC1, and HC0 ≤ HC2 ≤ HC3. Units: those of the coefficient. Where an area has leverage 1, HC2
 * and HC3 have no value.
 * Reference: White (1980), Econometrica 48; MacKinnon and White (1985), Journal of Econometrics 29; Long and Ervin
 * (2000), The American Statistician 54 (why HC3).
 *
 * @example robustDeviation(Float64Array.of(0.5, 0.5), Float64Array.of(3, -4), Float64Array.of(0.5, 0.5), 'HC2', 1).value // Math.sqrt(12.5)
 */
export function robustDeviation(
  influence: Float64Array,
  residuals: Float64Array,
  leverage: Float64Array,
  kind: RobustKind,
  finiteFactor: number,
): RelationOutcome {
  const power = kind === 'HC3' ? 2 : kind === 'HC2' ? 1 : 0;
  if (power > 0 && leverage.some((h) => 1 - h <= NOISE)) return { value: null, reason: 'leverage_one' };
  const square = compensatedSum(influence.map((a, i) => (a * residuals[i]!) ** 2 / (1 - leverage[i]!) ** power));
  return { value: Math.sqrt(square * (kind === 'HC1' ? finiteFactor : 1)) };
}
