import type { Cell } from '../sheet.ts';

/** A cell as ODS writes it: the displayed text and, in attributes, the exact value. */
export function odsCell(given: Readonly<Record<string, string>>, text: string): Cell {
  const type = given['office:value-type'];
  if (given['calcext:value-type'] === 'error') return { text, note: 'error' };
  if (type === undefined)
    return text === '' && given['table:formula'] !== undefined ? { text, note: 'formula_without_value' } : { text };
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const number = Number(given['office:value']);
      if (given['office:value'] === undefined || !Number.isFinite(number)) return { text, note: 'error' };
      return type === 'percentage' ? { text, number, note: 'percent' } : { text, number };
    }
    case 'date': {
      const date = /^\d{4}-\d{2}-\d{2}/.exec(given['office:date-value'] ?? '')?.[0];
      if (date === undefined) return { text, note: 'error' };
      // A day shown without its year, or as month and two digits, is what was made of 1.3 or 3.01.
      const whole = /\d{4}|\d[./-]\d{1,2}[./-]\d{2}/.test(text);
      return whole ? { text, date } : { text, date, note: 'date_mangled' };
    }
    case 'time':
      return { text, note: 'date_mangled' };
    default:
      return { text: text === '' ? (given['office:string-value'] ?? '') : text };
  }
}
