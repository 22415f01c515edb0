import type { Reason } from '../../domain/reason.ts';
import type { Cell } from '../grid/sheet.ts';
import { quoted } from '../parse/quoted.ts';
import { normalSymbol } from '../values/normalSymbol.ts';
import type { NumberDecision } from '../values/numberDecision.ts';
import { parseNumber } from '../values/parseNumber.ts';
import { classifySymbol, defaultReason } from '../values/symbols.ts';
import type { ToldSymbol } from './toldSymbols.ts';

/** What a cell of a value column holds. `symbol` has its meaning still to be decided. */
export type CellReading =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'missing'; readonly reason: Reason; readonly symbol: string }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'refused'; readonly check: string; readonly why: string };

const DATE_MANGLED =
  /^\d{1,2}\. ?(?:Jan|Feb|Mrz|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\.?(?: ?\d{2,4})?$|^(?:Jan|Feb|Mrz|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[ .-]{1,2}\d{2}$/;

/**
 * Reads one cell under its column's number decision. `told`: what a format, a legend or a profile says of symbols, by
 * their normal spelling; '' stands for the empty cell. A symbol that is zero in one source and missing in another stays
 * a `symbol` all the same: the sums are asked as well.
 */
export function readCell(cell: Cell, decision: NumberDecision, told: ReadonlyMap<string, ToldSymbol>): CellReading {
  if (cell.note !== undefined && cell.note !== 'percent') return refusedNote(cell);
  if (cell.date !== undefined)
    return {
      kind: 'refused',
      check: 'date-mangled',
      why: `Hier steht ein Datum (${cell.text}), wo eine Zahl stehen muss.`,
    };
  if (cell.number !== undefined) {
    if (classifySymbol(String(cell.number)) !== null)
      return { kind: 'missing', reason: 'unknown', symbol: String(cell.number) };
    // A share displayed as 12,3 % is stored as 0.123; the measure's unit is the displayed one, as in text files.
    return {
      kind: 'value',
      value: cell.note === 'percent' ? Number((cell.number * 100).toPrecision(15)) : cell.number,
    };
  }
  const { text } = cell;
  if (text === '' || /^[\s\u00a0\ufeff]+$/.test(text)) return missing('', told);
  const first = text.charCodeAt(0);
  if (first < 48 || first > 57 || (text.length === 1 && told.has('0'))) {
    const kind = classifySymbol(text);
    const symbol = normalSymbol(text);
    if (kind === 'missing_everywhere') return missing(text, told);
    if (kind === 'ambiguous') return { kind: 'symbol', symbol };
    if (told.has(symbol)) return missing(text, told);
  }
  const value = parseNumber(text, decision);
  if (value !== null) return { kind: 'value', value };
  return DATE_MANGLED.test(text.trim())
    ? {
        kind: 'refused',
        check: 'date-mangled',
        why: `„${text.trim()}“ hat eine Tabellenkalkulation aus einer Zahl gemacht; welche es war, ist nicht mehr zu sehen.`,
      }
    : {
        kind: 'refused',
        check: 'not-a-number',
        why: `${quoted(text.trim())} ist keine Zahl in der Schreibweise dieser Spalte und kein bekanntes Zeichen.`,
      };
}

function missing(text: string, told: ReadonlyMap<string, ToldSymbol>): CellReading {
  const symbol = text === '' ? '' : normalSymbol(text);
  const meaning = told.get(symbol)?.meaning;
  if (meaning === 0) return { kind: 'value', value: 0 };
  return { kind: 'missing', reason: meaning ?? (symbol === '' ? 'unknown' : defaultReason(text)), symbol };
}

function refusedNote(cell: Cell): CellReading {
  if (cell.note === 'date_mangled')
    return {
      kind: 'refused',
      check: 'date-mangled',
      why: `„${cell.text}“ hat eine Tabellenkalkulation aus einer Zahl gemacht; welche es war, ist nicht mehr zu sehen.`,
    };
  if (cell.note === 'formula_without_value')
    return {
      kind: 'refused',
      check: 'formula-without-value',
      why: 'Die Formel hat keinen gespeicherten Wert. Bitte die Datei einmal in der Tabellenkalkulation öffnen und speichern.',
    };
  return { kind: 'refused', check: 'error-value', why: `Die Zelle enthält einen Fehlerwert (${cell.text}).` };
}
