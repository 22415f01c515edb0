/** A line that speaks about a table instead of standing in it: source, remark, legend, licence, date of printing. */
export function isFootnote(text: string): boolean {
  return FOOTNOTE.test(text.trim());
}

const FOOTNOTE =
  /^(?:(?:daten)?quellen?\b|source\b|©|\(c\)|copyright|hinweise?\b|anmerkung|bemerkung|erläuterung|legende|zeichenerklärung|fußnote|lizenz|stand\s*:|abruf|erstellt|herausgeber|hrsg|bearbeitung|datenstand|kontakt|impressum|nachdruck|ohne gewähr|\*+\)?\s*\S|\d{1,2}\)\s*\S|[¹²³⁴⁵]\)?\s*\S|[a-z]\)\s*\S|_{3,}|-{4,}|[-–—.…/x*kgut0]{1,3}\s*[=:]\s*\S|\(\)\s*[=:]|\.{1,3}\s+[=A-ZÄÖÜ])/iu;
