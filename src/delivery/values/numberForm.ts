/**
 * How the digits of a number are written, without sign, mark and unit. `three` forms have exactly three decimals and
 * still cannot be thousands (`0.214`, `1234.567`, `.707`); `open` forms have two readings (`8.214`); `groups` have
 * more than one group (`1.023.101`).
 */
export const NUMBER_FORMS = [
  'none',
  'integer',
  'blank_groups',
  'quote_groups',
  'point_decimal',
  'point_three',
  'point_open',
  'point_groups',
  'comma_decimal',
  'comma_three',
  'comma_open',
  'comma_groups',
  'point_then_comma',
  'comma_then_point',
] as const;

export type NumberForm = (typeof NUMBER_FORMS)[number];

const BLANKS = /^[1-9]\d{0,2}(?: \d{3})+(?:([.,])\d+)?$/;
const QUOTES = /^[1-9]\d{0,2}(?:'\d{3})+(?:([.,])\d+)?$/;
const POINT_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/;
const COMMA_GROUPS = /^[1-9]\d{0,2}(?:,\d{3}){2,}$/;
const POINT_THEN_COMMA = /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/;
const COMMA_THEN_POINT = /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/;

/** The form of digits with at most blanks (already plain), apostrophes, points and commas among them. */
export function numberForm(digits: string): NumberForm {
  const simple = simpleForm(digits, 0, digits.length);
  if (simple !== null) return simple;
  const grouped = BLANKS.exec(digits) ?? QUOTES.exec(digits);
  if (grouped !== null) {
    // The groups are taken, so that what follows can only be a decimal sign.
    if (grouped[1] === '.') return 'point_decimal';
    if (grouped[1] === ',') return 'comma_decimal';
    return digits.includes(' ') ? 'blank_groups' : 'quote_groups';
  }
  if (POINT_GROUPS.test(digits)) return 'point_groups';
  if (COMMA_GROUPS.test(digits)) return 'comma_groups';
  if (POINT_THEN_COMMA.test(digits)) return 'point_then_comma';
  if (COMMA_THEN_POINT.test(digits)) return 'comma_then_point';
  return 'none';
}

/** The form of digits with at most one point or comma; null if there is anything else. Allocates nothing. */
export function simpleForm(text: string, from: number, to: number): NumberForm | null {
  let sign = -1;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    if ((code !== 46 && code !== 44) || sign >= 0) return null;
    sign = i;
  }
  if (sign < 0) return to > from ? 'integer' : null;
  const decimals = to - sign - 1;
  if (decimals === 0) return null;
  const point = text.charCodeAt(sign) === 46;
  if (decimals !== 3) return point ? 'point_decimal' : 'comma_decimal';
  const whole = sign - from;
  if (whole === 0 || whole > 3 || text.charCodeAt(from) === 48) return point ? 'point_three' : 'comma_three';
  return point ? 'point_open' : 'comma_open';
}
