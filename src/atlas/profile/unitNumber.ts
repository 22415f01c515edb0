import type { IndicatorSummary } from '../api/apiTypes.ts';
import { germanNumber } from '../words/germanNumber.ts';

/** A value of an indicator with its unit's sign; a difference (`signed`) of percentages has percentage points. */
export function unitNumber(
  value: number,
  { decimals, unitSymbol, kind }: Pick<IndicatorSummary, 'decimals' | 'unitSymbol'> & { readonly kind: string },
  signed = false,
): string {
  const number = germanNumber(value, decimals, signed || kind === 'change' || kind === 'gap');
  const unit = signed && unitSymbol === '%' ? 'Pp.' : unitSymbol;
  return unit === '' ? number : `${number}\u00a0${unit}`;
}
