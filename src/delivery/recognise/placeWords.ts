import { plainText } from './plainText.ts';

const LEVEL =
  /(^| )(stadtteile?n?|stadtbezirke?n?|bezirke?n?|ortsteile?n?|stadtvierteln?|viertel|quartiere?n?|planungsraeume?n?|unterbezirke?n?|sozialraeume?n?|ortschaften|distrikte?n?|baublock|bezirksregionen|plr|gebiete?n?)( |$)/;
const MEASURE =
  /(einwohner|bevoelkerung|bestand|maennlich|weiblich|insgesamt|gesamt|anzahl|anteil|quote|rate|jahre|deutsche|auslaender|haushalt|personen|geburt|geboren|gestorben|arbeitslos|prozent|%|frauen|maenner|kinder|wert|index|saldo|zuzug|zuzuege|wegzug|fortzuege|flaeche|wohnung|wahl|stimmen|gueltig|female|male|population|inhabitants|total|percent|count|value|alter|ledig|verheiratet|leistung|schueler|beschaeftigt|veraenderung|durchschnitt|median|summe|zusammen|differenz|euro|kfz|pkw)/;

/** Whether a title or file name says that the table is about areas of a level. */
export function namesLevel(text: string): boolean {
  return LEVEL.test(plainText(text).replace(/(\p{L})(\d)/gu, '$1 $2'));
}

/** Whether a header is a word for something counted, so that it cannot be a place. */
export function namesMeasure(label: string): boolean {
  const plain = plainText(label);
  return (
    MEASURE.test(plain) ||
    /^\d+( \d+)?$|^(unter|ueber|bis|ab|von|age|u|ue) ?\d/.test(plain) ||
    /\d+ ?(bis|und|-|u) ?(unter )?\d+/.test(plain)
  );
}
