import { gapUnit } from '../words/gapUnit.ts';
import { germanNumber } from '../words/germanNumber.ts';
import { reasonText } from '../words/reasonText.ts';
import { valueText } from '../words/valueText.ts';
import type { AreaFigure, Figures } from './figures.ts';

/** An area's figure in words: "Nordmarkt: 24,1 %, 6,2 Prozentpunkte über der Stadt, Rang 3 von 39". */
export function describeArea(area: AreaFigure, { indicator, ranked }: Figures): string {
  if (area.value === null) return `${area.name}: kein Wert (${reasonText(area.reason)})`;
  const parts = [`${area.name}: ${valueText(area.value, indicator)}`];
  if (area.lower !== null && area.upper !== null) {
    const [lower, upper] = [area.lower, area.upper].map((one) => germanNumber(one, indicator.decimals));
    parts.push(`95-%-Intervall ${lower} bis ${upper}`);
  }
  if (area.gap !== null) {
    const size = germanNumber(Math.abs(area.gap), indicator.decimals);
    const zero = germanNumber(0, indicator.decimals);
    parts.push(
      size === zero
        ? 'gleichauf mit der Stadt'
        : `${size} ${gapUnit(indicator)} ${area.gap > 0 ? 'über' : 'unter'} der Stadt`,
    );
  }
  if (area.rank !== null) parts.push(`Rang ${area.rank} von ${ranked}`);
  return parts.join(', ');
}
