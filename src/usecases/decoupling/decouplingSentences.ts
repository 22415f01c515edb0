import type { ChosenRule } from './chooseRule.ts';
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

/** What a reader has to know before reading any flag, and how many there are. */
export function decouplingSentences(
  { method, rule }: ChosenRule,
  results: readonly DecouplingResult[],
  combine: 'joint' | 'pooled' = 'joint',
): string[] {
  const share = Math.round(100 * method.measured.falseDiscoveryRate);
  const meaning =
    method.list === undefined
      ? `Diese Regel steht nur zum Vergleich hier: In Prüfrechnungen waren im Mittel ${share} von 100 ihrer Meldungen Zufallstreffer.`
      : `Wir melden ein Gebiet nur, wenn sich sein Abstand zur typischen Entwicklung der Stadt länger und stärker verändert hat, als es bei Gebieten dieser Größe in dieser Stadt üblich ist. In Prüfrechnungen war im Mittel der Berichte höchstens ${tenth(rule.enter)} Meldung ein Zufallstreffer; für das einzelne Gebiet ist das keine Gewissheit.`;
  const pooled = 'Abstände und Veränderungen sind Prozent der Chancen (Odds), gemittelt über die Indikatoren.';
  return [meaning, ...(combine === 'pooled' ? [pooled] : []), ...results.map(resultSentence)];
}

function tenth(q: number): string {
  const each = Math.floor(1 / q + 1e-9);
  return each === 10 ? 'jede zehnte' : each === 20 ? 'jede zwanzigste' : `jede ${each}.`;
}

function resultSentence({ title, year, refused, counts, areas }: DecouplingResult): string {
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
