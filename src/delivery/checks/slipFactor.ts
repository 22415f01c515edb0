const FACTORS = [10, 100, 1000] as const;

/** 10, 100 or 1000, or one divided by it, if a ratio is that up to a tolerance (a factor); else null. */
export function slipFactor(ratio: number, tolerance: number): number | null {
  for (const factor of FACTORS) {
    for (const one of [factor, 1 / factor]) {
      if (ratio >= one / tolerance && ratio <= one * tolerance) return one;
    }
  }
  return null;
}
