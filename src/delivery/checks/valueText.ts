import { reasonFromCode } from '../../domain/reason.ts';
import { reasonText } from '../../domain/reasonText.ts';

/** A value or its reason in words for a finding. */
export function valueText(value: number, reason: number): string {
  const why = reasonFromCode(reason);
  return why === null ? value.toLocaleString('de-DE', { maximumFractionDigits: 6 }) : `kein Wert (${reasonText(why)})`;
}
