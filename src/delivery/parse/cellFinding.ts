import type { Finding } from '../../domain/finding.ts';
import { quoted } from './quoted.ts';
import type { CellValue } from './valueReader.ts';

const SIGNS = { '.': 'der Punkt', ',': 'das Komma' } as const;

/** What is to be said about a cell as it was read, without its place; null if nothing is. */
export function cellFinding(
  cell: string,
  read: CellValue,
  decimal: '.' | ',',
): Pick<Finding, 'check' | 'severity' | 'message'> | null {
  const text = cell.trim();
  if ('problem' in read) {
    switch (read.problem) {
      case 'empty':
        return {
          check: 'empty-cell',
          severity: 'error',
          message:
            'Die Zelle ist leer. Bitte einen Wert angeben oder einen Grund: suppressed (geheim), unknown (unbekannt), not_applicable (nicht anwendbar), not_yet_available (liegt noch nicht vor) oder unreliable (nicht aussagekräftig).',
        };
      case 'ambiguous_symbol':
        return {
          check: 'ambiguous-symbol',
          severity: 'question',
          message: `${quoted(text)} heißt in manchen Quellen „genau null“, in anderen „kein Wert“. Bitte im Lieferformat unter symbols festlegen.`,
        };
      case 'too_large':
        return {
          check: 'not-a-number',
          severity: 'error',
          message: `${quoted(text)} ist größer, als ein Wert hier sein kann.`,
        };
      case 'not_a_number':
        return {
          check: 'not-a-number',
          severity: 'error',
          message: `${quoted(text)} ist keine Zahl${/\d[.,]\d/.test(text) ? ` (Dezimalzeichen ist hier ${SIGNS[decimal]})` : ''}.`,
        };
    }
  }
  if (text.length < 5 || !LIKE_THOUSANDS[decimal].test(text)) return null;
  return {
    check: 'like-thousands',
    severity: 'warning',
    message: `${quoted(text)} wird als ${read.value.toLocaleString('de-DE')} gelesen, denn das Dezimalzeichen ist hier ${SIGNS[decimal]}. Sind Tausender gemeint?`,
  };
}

/** "12.000" where the point is the decimal sign: whole thousands look exactly so where it is not. */
const LIKE_THOUSANDS = { '.': /^[+-]?[1-9]\d{0,2}\.000$/, ',': /^[+-]?[1-9]\d{0,2},000$/ } as const;
