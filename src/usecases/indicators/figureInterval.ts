import type { Indicator } from '../../catalogue/types.ts';
import { wilsonInterval } from '../../core/numeric/wilsonInterval.ts';

/** Wilson interval at 95 % in the indicator's unit; null for all but proportions with counts. */
export function figureInterval(
  indicator: Indicator,
  k: number,
  n: number,
): { readonly lower: number; readonly upper: number } | null {
  if (indicator.kind !== 'proportion' || n <= 0 || k < 0 || k > n) return null;
  const per = indicator.per ?? 1;
  const found = wilsonInterval(k, n, 0.95);
  return found === null ? null : { lower: found.lower * per, upper: found.upper * per };
}
