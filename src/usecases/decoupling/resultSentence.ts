import { CLASS_WORDS } from './classWords.ts';
import type { DecouplingResult } from './decouplingAnswer.ts';

const LISTED = [
  'entkoppelt_sich',
  'verliert_vorsprung',
  'holt_auf',
  'setzt_sich_guenstig_ab',
  'steigt_staerker',
  'sinkt_staerker',
] as const;

/** How many areas are what, in a German sentence. */
export function resultSentence({
  title,
  year,
  refused,
  counts,
  areas,
}: Pick<DecouplingResult, 'title' | 'year' | 'refused' | 'counts' | 'areas'>): string {
  if (refused !== null) return `${title}: nicht beurteilbar. ${refused.text}`;
  const parts = LISTED.filter((one) => (counts[one] ?? 0) > 0).map((one) => `${CLASS_WORDS[one]} (${counts[one]})`);
  const blind = counts.nicht_beurteilbar ?? 0;
  const found = parts.length === 0 ? 'kein Gebiet wird gemeldet' : parts.join(', ');
  const open =
    blind === 0 ? '' : ` ${blind} von ${areas.length} Gebieten ${blind === 1 ? 'ist' : 'sind'} nicht beurteilbar.`;
  const burdened = counts.dauerhaft_belastet ?? 0;
  const stays =
    burdened === 0 ? '' : ` Dauerhaft belastet ${burdened === 1 ? 'ist 1 Gebiet' : `sind ${burdened} Gebiete`}.`;
  return `${title}, Bericht ${year}: ${found}.${stays}${open}`;
}
