import { plainText } from './plainText.ts';

/** What a header's words say about its column. `area` may hold keys or names: the content decides. */
export type HeaderHint =
  | 'area_key'
  | 'key'
  | 'other_key'
  | 'area_name'
  | 'area'
  | 'level'
  | 'period'
  | 'weak_period'
  | 'measure'
  | 'category'
  | 'value'
  | 'metadata';

const AREA =
  /^(raum|raeume|gebiete?|teilgebiet|stadtteile?|stadtbezirke?|bezirke?|ortsteile?|ortschaft|viertel|stadtviertel|quartiere?|kiez|plr|bzr|pgr|lor|districts?|areas?|stt|stb|gemeinde|sozialraum|sozialraeume|planungsraum|planungsraeume|bezirksregion(en)?|prognoseraum|unterbezirk|distrikt|statistisch(er|e)|statbez|region|stimmbezirk|wahlbezirk|wahlkreis|baublock|siedlung|gliederung|raumeinheit|neighbourhood|zone|lage)$/;
const KEY = /^(id|nr|nummer|key|code|schluessel|kennziffer|kennung|kz|no|number|schluesselnummer)$/;
const AREA_KEY =
  /^(raum|gebiets?|stadtteil|stadtbezirks?|bezirks?|ortsteil|quartiers?|sozialraum|viertel|planungsraum|gemeinde|regional)(schluessel|nummer|nr|id|code|kennziffer)$/;
const RULES: readonly (readonly [HeaderHint, RegExp])[] = [
  [
    'metadata',
    /^(objectid|fid|gid|lfd( nr)?|laufende nummer|zeilennummer|index|unnamed \d+|einheit|unit|masseinheit|quelle|source|hinweise?|bemerkung(en)?|anmerkung(en)?|kommentar|flags?|aktualisiert|geometry|geom|wkt|shape( area| len(gth)?)?|tab id|zei id|tabellen? nr)$/,
  ],
  [
    'level',
    /^(level|ebene|gliederungs?ebene|gliederung|raumeinheit|gebietsart|gebietstyp|raumtyp|raumebene|area level|raumbezug)$/,
  ],
  [
    'period',
    /^(jahr|year|datum|date|stichtag|zeit|zeitraum|periode|period|berichtsjahr|berichtszeit(raum)?|berichtsmonat|berichtsquartal|erhebungsjahr|schuljahr|zeitpunkt|jahre|time|stand|stichtagsdatum|time period|reference date)$/,
  ],
  ['weak_period', /^(edition|ausgabe|wahljahr|monat|quartal|halbjahr|month|quarter|jahrgang)$/],
  [
    'measure',
    /^(merkmale?|indikator(en)?|indicators?|measures?|kennzahl(en)?|kennwert|variable|variablen?name|merkmals?bezeichnung|indikator ?name|tabelle|thema|merkmals?name|statistik|sachmerkmal)$/,
  ],
  [
    'category',
    /^(zeile|auspraegung(en)?|merkmals?auspraegung|kategorien?|category|gruppen?|altersgruppen?|altersklasse|alter|geschlecht|nationalitaet|staatsangehoerigkeit|familienstand|herkunft|sex|gender|age|age group|klasse|dimension|filter)$/,
  ],
  ['value', /^(werte?|values?|zahl|anzahl|count|menge|obs value|fallzahl|faelle|betrag|merkmals?wert|personen)$/],
];

/** The hint of a header, from its last (lowest) words first; null where the words say nothing. */
export function headerHint(label: string): HeaderHint | null {
  const plain = plainText(label);
  if (plain === '') return null;
  for (const [hint, pattern] of RULES) if (pattern.test(plain)) return hint;
  const words = plain.split(' ');
  if (words.length > 5) return null;
  const joined = words.join('');
  const hasKey = words.some((word) => KEY.test(word));
  const hasArea = words.some((word) => AREA.test(word));
  if (AREA_KEY.test(joined) || (hasKey && hasArea)) return 'area_key';
  if (words.every((word) => KEY.test(word)) || /^(ags|ars|rs|gemeindeschluessel|schluesselnr)$/.test(joined))
    return 'key';
  if (hasKey && words.length <= 3) return 'other_key';
  if (/^(name|bezeichnung)$/.test(words.at(-1)!) && (words.length === 1 || hasArea)) return 'area_name';
  if (/^(raum|gebiets?|stadtteil|stadtbezirks?|bezirks?|ortsteil|quartiers?)(name|bezeichnung)$/.test(joined))
    return 'area_name';
  if (words.every((word) => AREA.test(word) || /^(ebene|\d|der|und|bezirk)$/.test(word)) && hasArea) return 'area';
  return null;
}
