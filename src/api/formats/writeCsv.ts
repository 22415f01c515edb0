/** A cell of an exported table: text, number or nothing. */
export type CsvCell = string | number | boolean | null;

/** `csv` for programs: UTF-8, comma, point. `csv-de` for Excel in German: byte order mark, semicolon, decimal comma. */
export type CsvFlavour = 'csv' | 'csv-de';

/** In the flavour for Excel, a text that it would run as a formula is defused with an apostrophe (CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** Writes a table; numbers at full precision, texts quoted where needed. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>, flavour: CsvFlavour): string {
  const german = flavour === 'csv-de';
  const delimiter = german ? ';' : ',';
  const quote = german ? /[";\r\n]/ : /[",\r\n]/;
  const cell = (value: CsvCell): string => {
    if (value === null) return '';
    if (typeof value === 'number') return german ? String(value).replace('.', ',') : String(value);
    if (typeof value === 'boolean') return String(value);
    const text = german && FORMULA.test(value) ? `'${value}` : value;
    return quote.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [header.join(delimiter)];
  for (const row of rows) lines.push(row.map(cell).join(delimiter));
  return `${german ? '\uFEFF' : ''}${lines.join(german ? '\r\n' : '\n')}${german ? '\r\n' : '\n'}`;
}
