import { plainText } from './plainText.ts';

export type PseudoKind = 'total' | 'not_assignable';

const TOTAL =
  /^(gesamt|insgesamt|zusammen|summe|total|stadt|gesamtstadt|gesamtsumme|gesamtergebnis|endsumme|alle|(stadt|gesamtstadt|kreisfreie stadt|landeshauptstadt|hansestadt) (\p{L}+ ){0,4}?(insgesamt|gesamt|zusammen)|(\p{L}+ ){0,3}(insgesamt|gesamt|zusammen)|(insgesamt|gesamt|summe|zusammen) .{0,40}|(kreisfreie |gesamt)?(stadt|landeshauptstadt|hansestadt) \p{L}+( \p{L}+)?|alle (stadtteile|stadtbezirke|bezirke|ortsteile|gebiete|quartiere))$/u;
const NOT_ASSIGNABLE =
  /^(nicht (zuzuordnen|zuordenbar|zuordnenbar|zugeordnet|zugeordnete|lokalisierbar|verortet|verortbar)|ohne (angabe|angaben|zuordnung|raumbezug|adresse|lage|festen wohnsitz)|keine (angabe|zuordnung)|keinem? .{0,30} (zuzuordnen|zuordenbar|zugeordnet)|k a|unbekannt|unbekannte|sonstige gebiete|uebrige|sonstige|sonstiges|rest|nicht raeumlich zuzuordnen|restliche|verschiedene|ausserhalb)( .{0,30})?$/;
/** `Stadtmitte`-like places that begin with a word of the totals. */
const PLACE = /^stadt (mitte|nord|sued|ost|west|zentrum|kern|am|an|im|in|bei)\b|^(gesamt|summe)?schul/;

/**
 * Rows that are no area of the city but carry counts: its total, what could not be placed. Told by their words or by a
 * key like `999900` and `#Frankfurt`; never by their numbers alone.
 */
export function pseudoArea(key: string, name: string): PseudoKind | null {
  const hash = /^#\s*\p{L}/u;
  if (hash.test(key) || hash.test(name)) return 'total';
  for (const text of [name, key]) {
    const plain = plainText(text.replace(/\*+\)?|\d\)/g, ''));
    if (plain === '' || PLACE.test(plain)) continue;
    if (NOT_ASSIGNABLE.test(plain)) return 'not_assignable';
    if (TOTAL.test(plain)) return 'total';
  }
  if (/^9{3,}0*$|^9{2,}00$/.test(key) && key.length >= 3)
    return name === '' || !/\p{L}/u.test(name) ? 'not_assignable' : null;
  return null;
}
