import type { ObservationTable } from '../../domain/observationTable.ts';
import { valueText } from './valueText.ts';

/** A cell of the table in words for a finding: "12.345" or "kein Wert (geheim)". */
export function cellText(table: ObservationTable, i: number): string {
  return valueText(table.value[i]!, table.reason[i]!);
}
