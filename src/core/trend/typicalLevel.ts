import { medianOf } from '../numeric/medianOf.ts';
import { SHARE_SCALE } from './shareScale.ts';
import type { TrendPanel } from './trendPanel.ts';
import { yearColumn } from './yearColumn.ts';

/**
 * The city's own figure in a year (by its index, the last one if absent), on no scale yet.
 *
 * Formula: shares and frequencies Σk/Σn over areas where both are known; amounts and pooled logarithms, which do not add
 * up, their median over the areas. `guests` (1 = an area that overlaps others) do not count.
 * Range: NaN where nothing is known. Units: as `count`, per person for shares and frequencies.
 *
 * @example typicalLevel({ keys: ['a', 'b'], years: Float64Array.of(2020), count: Float64Array.of(20, 10), population: Float64Array.of(100, 100) }) // 0.15
 */
export function typicalLevel(
  { years, count, population, scale = SHARE_SCALE }: TrendPanel,
  guests?: Uint8Array,
  t = years.length - 1,
): number {
  const T = years.length;
  const k = yearColumn(count, T, t);
  const n = yearColumn(population, T, t);
  const known = Array.from(k.keys()).filter((i) => guests?.[i] !== 1 && !Number.isNaN(k[i]! + n[i]!));
  if (known.length === 0) return Number.NaN;
  if (scale.kind === 'share' || scale.kind === 'frequency')
    return known.reduce((sum, i) => sum + k[i]!, 0) / known.reduce((sum, i) => sum + n[i]!, 0);
  return medianOf(Float64Array.from(known, (i) => k[i]!));
}
