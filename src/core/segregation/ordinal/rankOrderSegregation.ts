import { weightedPolynomialFit } from '../../numeric/weightedPolynomialFit.ts';
import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { ordinalVariation } from './ordinalVariation.ts';
import { rankOrderThresholds } from './rankOrderThresholds.ts';
import type { RankOrderKind } from './rankOrderWeights.ts';
import { rankOrderWeights } from './rankOrderWeights.ts';

const WEIGHT = { H: 1, R: 2, S: 3 } as const;
const INDEX = { H: 'theilH', R: 'correlationRatio', S: 'hutchens' } as const;

/**
 * Rank-order segregation: segregation by a continuous rank (income, age) of which only bands are known, so that the
 * number and position of the bands matter little.
 *
 * Formula: the two-group index (H, R or S) at every cut is fitted by a polynomial in the share p below the cut, by least
 * squares with weights w(p)², w = E(p)/ln 2, 4p(1 − p) or 2√(p(1 − p)); its mean under w is Σ δₘβₘ.
 * Range: about 0 (every unit like the city) to 1 (units do not overlap in rank); a poor fit may leave it.
 * Shape: the groups of the table in their order. Without people, with one group, or with fewer than degree + 1 cuts,
 * there is no value.
 * Reference: Reardon (2011), Measures of Income Segregation; Reardon and Bischoff (2011), American Journal of
 * Sociology 116.
 *
 * @example rankOrderSegregation(groupTable([[4, 0, 0], [0, 2, 0], [0, 0, 1]]), 'H', 1).value // 1
 */
export function rankOrderSegregation(table: GroupTable, kind: RankOrderKind, degree: number): Outcome {
  const thresholds = rankOrderThresholds(table);
  if (thresholds.value === null) return thresholds;
  const { share } = thresholds.value;
  const weights = share.map((p) => ordinalVariation(p, WEIGHT[kind]) ** 2);
  const fit = weightedPolynomialFit(share, thresholds.value[INDEX[kind]], weights, degree);
  if (fit === null) return { value: null, reason: 'too_few_thresholds' };
  const contribution = rankOrderWeights(kind, degree);
  return { value: fit.reduce((sum, coefficient, m) => sum + coefficient * contribution[m]!, 0) };
}
