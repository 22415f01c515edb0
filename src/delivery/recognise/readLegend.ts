import type { Reason } from '../../domain/reason.ts';
import { normalSymbol } from '../values/normalSymbol.ts';

const ENTRY = /(?:^|[;,]\s+|\s{2,})("?(?:[-–—/x*.k0gtu]{1,3}|…|\(\)|-9999)"?)\s*(?:[=:]|\s[-–]\s)\s*([^;=]{3,}?)(?=;|$|,\s+["]?(?:[-–/x*.]{1,3}|…)["]?\s*[=:])/giu;

/** What footnotes say about symbols: "- = nichts vorhanden", ". = Zahlenwert unbekannt oder geheim zu halten". */
export function readLegend(texts: readonly string[]): Map<string, Reason | 0> {
  const legend = new Map<string, Reason | 0>();
  for (const text of texts) {
    const bare = text.trim().replace(/^(?:zeichenerklärung|legende|hinweise?)\s*:?\s*/i, '');
    for (const [, symbol, words] of bare.matchAll(ENTRY)) {
      const meaning = meaningOf(words!);
      if (meaning !== null) legend.set(normalSymbol(symbol!.replace(/"/g, '')), meaning);
    }
  }
  return legend;
}

function meaningOf(words: string): Reason | 0 | null {
  if (/nichts vorhanden|genau null|keine fälle|exakt null|wert (?:ist )?null|(?:mehr als nichts|weniger als die hälfte)/i.test(words)) return 0;
  if (/geheim|gesperrt|anonymisiert|datenschutz|unterdrückt|nicht ausgewiesen|weniger als \d/i.test(words)) return 'suppressed';
  if (/später|noch nicht|liegt noch/i.test(words)) return 'not_yet_available';
  if (/aussagewert|unsicher|nicht sicher|nicht aussagekräftig|eingeschränkt/i.test(words)) return 'unreliable';
  if (/nicht sinnvoll|trifft nicht zu|entfällt|nicht möglich|nicht anwendbar/i.test(words)) return 'not_applicable';
  if (/unbekannt|nicht verfügbar|keine angabe|keine daten|fehl|kein wert|nicht vorhanden/i.test(words)) return 'unknown';
  return null;
}
