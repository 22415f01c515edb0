/** How spread the people over ordered categories are, by four functions of a cumulative share c. */
export type VariationKind = 1 | 2 | 3 | 4;

/**
 * Variation at one cut through ordered categories: 0 where all people are on one side, 1 where half of them are.
 *
 * Formula: 1: −c log₂ c − (1 − c) log₂(1 − c); 2: 4c(1 − c); 3: 2√(c(1 − c)); 4: 1 − |2c − 1|.
 * Range: 0 … 1. Units: c is a share of 1; rounding noise outside 0 … 1 counts as the end.
 * Reference: Reardon (2009), Research on Economic Inequality 17.
 *
 * @example ordinalVariation(0.25, 2) // 0.75
 */
export function ordinalVariation(c: number, kind: VariationKind): number {
  if (c <= 0 || c >= 1) return 0;
  switch (kind) {
    case 1:
      return (-c * Math.log(c) - (1 - c) * Math.log1p(-c)) / Math.LN2;
    case 2:
      return 4 * c * (1 - c);
    case 3:
      return 2 * Math.sqrt(c * (1 - c));
    case 4:
      return 1 - Math.abs(2 * c - 1);
  }
}
