import type { Cell } from '../sheet.ts';
import { displayDate } from './displayDate.ts';
import { displayNumber } from './displayNumber.ts';
import type { NumberFormat } from './numberFormat.ts';
import { serialDay } from './serialDay.ts';
import { unescapeText } from './unescapeText.ts';

/** A cell as the sheet writes it, before it is understood. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly formula: boolean;
  /** The stored value or the inline text; null where the cell has none. */
  readonly value: string | null;
}

export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberFormat[];
  readonly date1904: boolean;
}

export const EMPTY_CELL: Cell = { text: '' };

/** The cell with its displayed text, its exact number and its day. Formulas are never computed: their stored value counts. */
export function readCell(raw: RawCell, context: CellContext): Cell {
  const { type, value } = raw;
  if (value === null || (value === '' && type !== 'str' && type !== 'inlineStr'))
    return raw.formula ? { text: '', note: 'formula_without_value' } : EMPTY_CELL;
  switch (type) {
    case 's': {
      const text = context.strings[Number(value)];
      return text === undefined ? { text: '', note: 'error' } : { text };
    }
    case 'str':
    case 'inlineStr':
      return { text: unescapeText(value) };
    case 'b':
      return { text: value.trim() === '1' || value.trim() === 'true' ? 'WAHR' : 'FALSCH' };
    case 'e':
      return { text: value, note: 'error' };
    case 'd': {
      const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
      return day === undefined ? { text: value } : { text: day, date: day };
    }
    default:
      return numberCell(value, context.styles[raw.style] ?? { kind: 'general' }, context.date1904);
  }
}

function numberCell(value: string, format: NumberFormat, date1904: boolean): Cell {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return { text: value, note: 'error' };
  switch (format.kind) {
    case 'general':
      return { text: displayNumber(number, null), number };
    case 'number':
      return { text: displayNumber(number, format.sections), number };
    case 'percent':
      return { text: displayNumber(number, format.sections, true), number, note: 'percent' };
    default: {
      const day = serialDay(number, date1904);
      if (day === null)
        return { text: displayNumber(number, null), number, note: format.kind === 'time' ? 'date_mangled' : 'error' };
      const text = displayDate(day, format.tokens);
      return { text, number, date: day.date, ...(format.mangled ? { note: 'date_mangled' as const } : {}) };
    }
  }
}
