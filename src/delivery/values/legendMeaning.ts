import type { Reason } from '../../domain/reason.ts';

const ROUNDED = /(?:mehr|größer) als (?:nichts|null|0)|hälfte (?:der|von|einer)|(?:auf|zu) (?:null|0) gerundet/;
const ZERO = /genau (?:null|0\b)|exakt (?:null|0\b)|^(?:wert )?(?:ist |gleich )?(?:null|0)$|nichts vorhanden|nullwert/;
const SECRET = /geheim|datenschutz|anonymisier|unterdrückt|vertraulich|nicht veröffentlicht/;
const UNKNOWN =
  /unbekannt|keine? (?:angaben?|werte?|daten|nachweis)|nicht (?:verfügbar|bekannt|ermittelt|nachgewiesen|erhoben|erfasst|angegeben|ausgewiesen|dargestellt)|liegt nicht vor|liegen nicht vor|fehlende[rn]? wert|fehlt/;
const MISSING: readonly (readonly [RegExp, Reason])[] = [
  [
    /nicht sinnvoll|keine sinnvolle|trifft nicht zu|nicht zutreffend|unmöglich|entfällt|nicht anwendbar/,
    'not_applicable',
  ],
  [/später|noch nicht|noch kein/, 'not_yet_available'],
  [
    /nicht (?:ausreichend )?(?:sicher|genau)|unsicher|aussagekraft|aussagewert|repräsentativ|aussagekräftig|fallzahl/,
    'unreliable',
  ],
  [SECRET, 'suppressed'],
  [UNKNOWN, 'unknown'],
];

/**
 * What the words of a legend say about their symbol; null if they say nothing, or both zero and missing. "Nicht
 * vorhanden" is left alone on purpose: it is written for both.
 */
export function legendMeaning(words: string): Reason | 0 | null {
  const text = words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.;,\s]+$/, '')
    .trim();
  if (ROUNDED.test(text)) return 0;
  const reasons = MISSING.filter(([pattern]) => pattern.test(text)).map(([, reason]) => reason);
  const zero = ZERO.test(text);
  if (reasons.length === 0) return zero ? 0 : null;
  if (zero) return null;
  // "Unbekannt oder geheim" leaves open which of the two it is.
  if (reasons[0] === 'suppressed' && /unbekannt/.test(text)) return 'unknown';
  return reasons[0]!;
}
