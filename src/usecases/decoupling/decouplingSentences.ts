import type { ChosenRule } from './chooseRule.ts';
import type { DecouplingResult } from './decouplingAnswer.ts';

const CITY = { of: 'der Stadt', within: 'in dieser Stadt' };

/** What a reader has to know before reading any flag, and how many there are. */
export function decouplingSentences(
  { method, rule }: ChosenRule,
  results: readonly DecouplingResult[],
  combine: 'joint' | 'pooled' = 'joint',
  place = CITY,
): string[] {
  const usual = method.list === undefined || rule.enter === method.list.enter.q;
  const proof = usual
    ? `In Prüfrechnungen war im Mittel der Berichte höchstens ${everyOne(rule.enter)} Meldung ein Zufallstreffer`
    : `Die Grenze ist so gewählt, dass im Mittel der Berichte höchstens ${everyOne(rule.enter)} Meldung ein Zufallstreffer sein soll`;
  const share = Math.round(100 * method.measured.falseDiscoveryRate);
  const meaning =
    method.list === undefined
      ? `Diese Regel steht nur zum Vergleich hier: In Prüfrechnungen waren im Mittel ${share} von 100 ihrer Meldungen Zufallstreffer.`
      : `Wir melden ein Gebiet nur, wenn sich sein Abstand zur typischen Entwicklung ${place.of} länger und stärker verändert hat, als es bei Gebieten dieser Größe ${place.within} üblich ist. ${proof}; für das einzelne Gebiet ist das keine Gewissheit.`;
  const pooled = 'Abstände und Veränderungen sind Prozent der Chancen (Odds), gemittelt über die Indikatoren.';
  const unproven =
    'Bei Häufigkeiten und Beträgen (je 1.000, Mieten) ist die Fehlerquote weniger genau bekannt als bei Anteilen: In Prüfrechnungen enthielt bis zu jeder achte Bericht einer Stadt ohne Abkopplung eine Meldung.';
  const other = combine === 'joint' && results.some(({ scale, refused }) => scale !== 'share' && refused === null);
  return [
    meaning,
    ...(combine === 'pooled' ? [pooled] : []),
    ...(other && method.list !== undefined ? [unproven] : []),
    ...results.map(({ sentence }) => sentence),
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
