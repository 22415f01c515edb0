import { reasonText } from '../words/reasonText.ts';
import type { LegendEntry, Pattern } from './legendEntry.ts';

const NOT_JUDGED = new Set(['unreliable', 'insufficient_data', 'no_population', 'not_applicable']);

/** The legend's line for areas that have no value for this reason; `text` says more than the reason's own words. */
export function missingEntry(reason: string, count: number, text = reasonText(reason)): LegendEntry {
  const pattern: Pattern = reason === 'suppressed' ? 'geheim' : NOT_JUDGED.has(reason) ? 'nicht-beurteilbar' : 'fehlt';
  const label =
    pattern === 'geheim' ? 'geheim gehalten' : `${pattern === 'fehlt' ? 'fehlt' : 'nicht beurteilbar'}: ${text}`;
  return { id: reason, label, fill: '#ffffff', pattern, count };
}
