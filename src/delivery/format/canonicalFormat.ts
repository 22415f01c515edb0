import type { DeclaredFormat } from '../../domain/deliveryFormat.ts';

const AREA = ['area', 'gebiet', 'area_key', 'gebietsschluessel'];
const PERIOD = ['period', 'zeit', 'berichtszeit'];
const MEASURE = ['measure', 'merkmal'];
const VALUE = ['value', 'wert'];
const LEVEL = ['level', 'ebene'];

/**
 * The format of a file that follows the canonical form, told from its header alone; null if it does not.
 * Long: area, measure, period, value. Wide: area, period, then one column per measure, named by its id. Both may have
 * a column `level`; German names of these columns are understood as well.
 */
export function canonicalFormat(
  header: readonly string[],
  delimiter: ',' | ';' | '\t' | '|',
  isMeasure: (id: string) => boolean,
): DeclaredFormat | null {
  const find = (names: readonly string[]): string | undefined =>
    header.find((title) => names.includes(title.toLowerCase()));
  const area = find(AREA);
  const period = find(PERIOD);
  if (area === undefined || period === undefined) return null;
  const level = find(LEVEL);
  const measure = find(MEASURE);
  const value = find(VALUE);
  const shared = {
    version: 1,
    encoding: 'utf-8' as const,
    delimiter,
    decimal: delimiter === ';' ? (',' as const) : ('.' as const),
    area: { column: area, ...(level === undefined ? {} : { levelColumn: level }) },
    period: { column: period },
  };
  if (measure !== undefined && value !== undefined) {
    return {
      ...shared,
      id: 'long',
      title: 'Lange Form: Gebiet, Merkmal, Zeit, Wert',
      layout: 'long',
      measureColumns: [measure],
      valueColumn: value,
    };
  }
  const columns = header.filter((title) => title !== area && title !== period && title !== level);
  if (!columns.some(isMeasure)) return null;
  return {
    ...shared,
    id: 'wide',
    title: 'Breite Form: Gebiet, Zeit, je Merkmal eine Spalte',
    layout: 'wide',
    measures: Object.fromEntries(columns.filter(isMeasure).map((title) => [title, title])),
  };
}
