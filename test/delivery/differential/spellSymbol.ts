import type { Reason } from '../../../src/domain/reason.ts';
import type { MissingKind } from './truth.ts';
import type { SymbolStyle } from './writerOptions.ts';

interface Spelled {
  readonly text: string;
  /** Every reason that is right for the text; [] where the cell is an exact zero. */
  readonly reasons: readonly Reason[];
  /** Line of a legend; '' where the text needs none. */
  readonly legend: string;
}

const ANY: readonly Reason[] = ['suppressed', 'unknown', 'not_applicable', 'not_yet_available', 'unreliable'];
const DIN: Readonly<Record<MissingKind, Spelled>> = {
  secret: {
    text: '.',
    reasons: ['unknown', 'suppressed'],
    legend: '. = Zahlenwert unbekannt oder geheim zu halten',
  },
  later: { text: '...', reasons: ['unknown', 'not_yet_available'], legend: '... = Angabe fällt später an' },
  unreliable: {
    text: '/',
    reasons: ['unknown', 'unreliable'],
    legend: '/ = keine Angabe, da Zahlenwert nicht sicher genug',
  },
  senseless: {
    text: 'x',
    reasons: ['unknown', 'not_applicable'],
    legend: 'x = Tabellenfach gesperrt, weil Aussage nicht sinnvoll',
  },
};

/** The new set of the statistical offices: letters, and 0 is exactly zero. */
const VERBUND: Readonly<Record<MissingKind, Spelled>> = {
  secret: { text: 'g', reasons: ANY, legend: 'g = Zahlenwert unbekannt oder geheim zu halten' },
  later: { text: 't', reasons: ANY, legend: 't = Angabe fällt später an' },
  unreliable: { text: 'u', reasons: ANY, legend: 'u = Zahlenwert nicht sicher genug' },
  senseless: { text: 'x', reasons: ANY, legend: 'x = Aussage nicht sinnvoll' },
};

/** What a source writes for a missing value, or for an exact zero (`kind` null); null where it writes the digit 0. */
export function spellSymbol(kind: MissingKind | null, style: SymbolStyle): Spelled | null {
  if (style === 'din' || style === 'din-long-dash') {
    const dash = style === 'din' ? '-' : '–';
    return kind === null ? { text: dash, reasons: [], legend: `${dash} = nichts vorhanden (genau null)` } : DIN[kind];
  }
  if (kind === null) return null;
  switch (style) {
    case 'ba':
      return { text: '*', reasons: ['unknown', 'suppressed'], legend: '* = Wert anonymisiert (kleiner als 3)' };
    case 'duva':
      return { text: '-', reasons: ANY, legend: '- = kein Wert vorhanden (nicht ausgewiesen)' };
    case 'empty':
      return { text: '', reasons: ANY, legend: '' };
    case 'code':
      return { text: '-9999', reasons: ANY, legend: '-9999 = keine Angabe' };
    case 'verbund':
      return VERBUND[kind];
    case 'words':
      return { text: 'k. A.', reasons: ANY, legend: '' };
  }
}
