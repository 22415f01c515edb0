import type { IndicatorDescription } from '../api/apiTypes.ts';
import { germanNumber } from './germanNumber.ts';

/** A value of an indicator with its unit: "17,9 %", "+1,2 Prozentpunkte". The blank before the unit does not break. */
export function valueText(
  value: number,
  { unitText, decimals, kind }: Pick<IndicatorDescription, 'unitText' | 'decimals' | 'kind'>,
): string {
  const number = germanNumber(value, decimals, kind === 'change' || kind === 'gap');
  return unitText.symbol === '' ? number : `${number}\u00a0${unitText.symbol}`;
}
