import type { Cell } from '../grid/sheet.ts';
import { classifySymbol } from '../values/symbols.ts';

/** What a cell looks like before its column is known. Codes and years look like numbers here. */
export type CellShape = 'blank' | 'number' | 'symbol' | 'text';

const BLANK = /^[\s\u00a0\u2000-\u200b\u202f\ufeff]*$/;
const BLANKS = /[\s\u00a0\u2000-\u200b\u202f]+/g;
const NUMBER =
  /^[([]?[+\-–−']?[\d.,'’]*\d[.,]?(?:[eE][+-]?\d+)?-?(?:%|€|‰|€\/m²|m²|qm|km²|ha)?[)\]]?(?:\*+\)?|[†‡]|[¹²³⁰⁴-⁹]{1,2}⁾?\)?|\d\)|[a-z]\)|[prse])?$/;
/** Excel made a date of a number: it is in the place of a number, whatever it was. */
const DATE_LIKE = /^\d{1,2}\. ?(?:Jan|Feb|Mrz|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\.?$/;

export function cellShape(cell: Cell): CellShape {
  return cell.number !== undefined ? 'number' : textShape(cell.text);
}

/** Names, measures and days stand in thousands of rows; what was seen once is not looked at again. */
const SEEN = new Map<string, CellShape>();
const MOST_SEEN = 20_000;

/** The shape of a text alone. */
export function textShape(text: string): CellShape {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57 && /^\d{1,15}(?:[.,]\d{1,18})?$/.test(text)) return 'number';
  if (text.length > 60) return BLANK.test(text) ? 'blank' : 'text';
  let shape = SEEN.get(text);
  if (shape === undefined) {
    shape = look(text);
    if (SEEN.size >= MOST_SEEN) SEEN.clear();
    SEEN.set(text, shape);
  }
  return shape;
}

function look(text: string): CellShape {
  if (BLANK.test(text)) return 'blank';
  if (classifySymbol(text) !== null) return 'symbol';
  const bare = text.replace(BLANKS, '');
  return NUMBER.test(bare) || DATE_LIKE.test(text.trim()) ? 'number' : 'text';
}
