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
  const usual = method.list === undefined || rule.enter === method.list.enter.q;
  const proof = usual
    ? `In Prüfrechnungen war im Mittel der Berichte höchstens ${everyOne(rule.enter)} Meldung ein Zufallstreffer`
    : `Die Grenze ist so gewählt, dass im Mittel der Berichte höchstens ${everyOne(rule.enter)} Meldung ein Zufallstreffer sein soll`;
  const share = Math.round(100 * method.measured.falseDiscoveryRate);
  const meaning =
    method.list === undefined
      ? `Diese Regel steht nur zum Vergleich hier: In Prüfrechnungen waren im Mittel ${share} von 100 ihrer Meldungen Zufallstreffer.`
      : `Wir melden ein Gebiet nur, wenn sich sein Abstand zur typischen Entwicklung der Stadt länger und stärker verändert hat, als es bei Gebieten dieser Größe in dieser Stadt üblich ist. ${proof}; für das einzelne Gebiet ist das keine Gewissheit.`;
  const pooled = 'Abstände und Veränderungen sind Prozent der Chancen (Odds), gemittelt über die Indikatoren.';
  const unproven =
    'Bei Häufigkeiten und Beträgen (je 1.000, Mieten) ist die Fehlerquote weniger genau bekannt als bei Anteilen: In Prüfrechnungen enthielt bis zu jeder achte Bericht einer Stadt ohne Abkopplung eine Meldung.';
  const other = combine === 'joint' && results.some(({ scale, refused }) => scale !== 'share' && refused === null);
  return [
    meaning,
    ...(combine === 'pooled' ? [pooled] : []),
    ...(other && method.list !== undefined ? [unproven] : []),
    ...results.map(resultSentence),
  ];
}

const ONE_IN: Readonly<Record<number, string>> = {
  10: 'jede zehnte',
  20: 'jede zwanzigste',
  50: 'jede fünfzigste',
  100: 'jede hundertste',
};

function everyOne(q: number): string {
  const each = Math.floor(1 / q + 1e-9);
  return ONE_IN[each] ?? `eine von ${each}`;
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
