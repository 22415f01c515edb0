/**
 * The smallest drift, in percentage points a year over five years, that is found here with 80 % probability.
 *
 * Formula: 100·p(1 − p)·(z* + 0.84)/√I with I the information on a five-year ramp and z* the largest |N/√I| that chance
 * reaches at the threshold of the list.
 * Range: above 0. Units: percentage points a year.
 *
 * @example detectionLimit(0.5, 100, 4.16) // 12.5
 */
export function detectionLimit(rate: number, rampInformation: number, critical: number): number {
  return (100 * rate * (1 - rate) * (critical + 0.84)) / Math.sqrt(rampInformation);
}
