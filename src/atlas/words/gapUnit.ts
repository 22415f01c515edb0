import type { IndicatorDescription } from '../api/apiTypes.ts';

/** The unit of a difference: that of two percentages is percentage points. */
export function gapUnit({ unit, unitText }: Pick<IndicatorDescription, 'unit' | 'unitText'>): string {
  return unit === 'percent' ? 'Prozentpunkte' : unitText.symbol || unitText.title;
}
