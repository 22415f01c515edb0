import { areaCovariance } from './areaCovariance.ts';
import { levelFreePrecision } from './levelFreePrecision.ts';
import type { ScanModel } from './scanModel.ts';
import { shapeInformation } from './shapeInformation.ts';

/**
 * What the known years of an area can tell of a drift, as a share of what the complete series could.
 *
 * Formula: I(known)/I(all), I the information on the given ramp; unknown years are taken to be as sure as the known ones
 * are in the mean. The smallest findable drift grows by 1/√share.
 * Range: 0 … 1; 1 = no year is missing.
 *
 * @example missingInformation(scanModel({ keys: ['a'], years: Float64Array.of(1, 2, 3, 4, 5, 6), count: new Float64Array(6).fill(20), population: new Float64Array(6).fill(200) }, Uint8Array.of(1), SCAN_SETTINGS.reference), Float64Array.of(1, 2, 3, 4, 5, 6), undefined, 0, 0) // 1
 */
export function missingInformation(
  { odds, law, fluctuation, path, scans, shapes }: ScanModel,
  years: Float64Array,
  breaks: readonly number[] | undefined,
  area: number,
  ramp: number,
): number {
  const T = years.length;
  const own = odds.u.subarray(area * T, (area + 1) * T);
  const known = own.filter((value) => !Number.isNaN(value));
  if (known.length === T) return 1;
  let sum = 0;
  for (const value of known) sum += value;
  const filled = new Float64Array(T).fill(sum / known.length);
  const complete = areaCovariance(law, filled, years, path.m, breaks).map((value) => value * fluctuation.inflation);
  const all = shapeInformation(levelFreePrecision(complete, T), shapes)[ramp]!;
  return Math.min(1, (scans[area]?.weights.information[ramp] ?? 0) / all);
}
