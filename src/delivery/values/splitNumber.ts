import { type NumberForm, numberForm } from './numberForm.ts';

export interface NumberPieces {
  /** Digits with their separators, blanks made plain. */
  readonly digits: string;
  readonly form: NumberForm;
  readonly negative: boolean;
  /** "E+05" → 5; null if there is none. */
  readonly exponent: number | null;
  /** Footnote or quality mark glued on: `1)`, `*`, `r`; `()` for a bracketed value; '' if there is none. */
  readonly mark: string;
  /** '' if there is none. */
  readonly unit: string;
}

const MINUS = '[-\\u2212\\u2010-\\u2014]';
// Only units that do not scale: "12 Mio." and "5 T€" are not the number 12 or 5 and stay unread.
const UNIT =
  '%|‰|€(?: ?/ ?(?:m²|m2|qm))?|euro|eur|prozent|v\\. ?h\\.|m²|qm|km²|qkm|ha|personen|einwohner(?:innen)?|einw\\.|ew\\.?|jahre|j\\.|fälle';
// A footnote's number needs a blank before it, for "12341)" may be 12341 or 1234 with a note.
const MARK =
  '\\*{1,3}\\)?|[†‡]|[¹²³⁰⁴-⁹]{1,2}⁾?\\)?| (?:\\d{1,2}|[a-z])\\)| \\((?:\\d{1,2}|[a-z])\\)|[a-z]\\)| ?[prsefud]| ?\\[[prsefu]\\]';
const WHOLE = new RegExp(
  `^(?:€ ?)?(?:(${MINUS}|\\+) *)?(?:€ ?)?([\\d., ']*\\d)(?:e([+-]?\\d{1,3}))?(-)?(?:(?: ?(${UNIT}))?(${MARK})?|(${MARK}) ?(${UNIT}))?$`,
  'i',
);

/** Takes a written number apart; null if the text is none. The slow way, for everything that is not plain digits. */
export function splitNumber(text: string): NumberPieces | null {
  // No number is that long, and the pattern above shall not be tried on prose.
  if (text.length > 60) return null;
  let bare = text
    .replace(/[\u00a0\u2000-\u200a\u202f\t]/g, ' ')
    .replace(/’/g, "'")
    .trim();
  if (bare.charCodeAt(0) === 39) bare = bare.slice(1).trim();
  const bracketed = /^\(([^()]*)\)$/.exec(bare);
  const match = WHOLE.exec(bracketed === null ? bare : bracketed[1]!.trim());
  if (match === null) return null;
  const [, sign, digits, exponent, behind, unitFirst, markLast, markFirst, unitLast] = match;
  const mark = (markLast ?? markFirst ?? '').trim();
  if (behind !== undefined && (sign !== undefined || bracketed !== null)) return null;
  if (bracketed !== null && mark !== '') return null;
  const form = numberForm(digits!);
  if (form === 'none') return null;
  if (exponent !== undefined && !/^(?:integer|point_(?:decimal|three|open)|comma_(?:decimal|three|open))$/.test(form))
    return null;
  return {
    digits: digits!,
    // Thousands never stand before an exponent.
    form: exponent === undefined ? form : asDecimal(form),
    negative: behind !== undefined || (sign !== undefined && sign !== '+'),
    exponent: exponent === undefined ? null : Number(exponent),
    mark: bracketed === null ? mark : '()',
    unit: unitFirst ?? unitLast ?? '',
  };
}

function asDecimal(form: NumberForm): NumberForm {
  if (form === 'integer') return form;
  return form.startsWith('point') ? 'point_decimal' : 'comma_decimal';
}
