/**
 * The smallest drift a year over five years that is found here with 80 % probability.
 *
 * Formula: slope·(z* + 0.84)/√I with slope = `slopeOfUnits` (100·p(1 − p) of shares in percentage points), I the information on a five-year ramp and z* the largest |N/√I| that chance
 * reaches at the threshold of the list.
 * Range: above 0. Units: those of the slope, a year.
 *
 * @example detectionLimit(25, 100, 4.16) // 12.5
 */
export function detectionLimit(slope: number, rampInformation: number, critical: number): number {
  return (slope * (critical + 0.84)) / Math.sqrt(rampInformation);
}
