import type { NumberDecision } from './numberDecision.ts';
import type { NumberForm } from './numberForm.ts';
import { splitNumber } from './splitNumber.ts';

export interface MarkedNumber {
  readonly value: number;
  /** `()` limited, `r` corrected, `p` preliminary, `1)` … a footnote; '' if there is none. */
  readonly mark: string;
  readonly unit: string;
}

/** A number together with the marks and the unit glued to it; null if the text is no number under this decision. */
export function readMarkedNumber(text: string, decision: NumberDecision): MarkedNumber | null {
  const pieces = splitNumber(text);
  if (pieces === null) return null;
  const decimal = decimalSign(pieces.form, decision);
  if (decimal === null) return null;
  let plain = pieces.digits.replace(decimal === '.' ? /[, ']/g : decimal === ',' ? /[. ']/g : /[., ']/g, '');
  if (decimal === ',') plain = plain.replace(',', '.');
  if (tooLong(plain)) return null;
  const value = Number(pieces.exponent === null ? plain : `${plain}e${pieces.exponent}`);
  if (!Number.isFinite(value)) return null;
  return { value: pieces.negative && value !== 0 ? -value : value, mark: pieces.mark, unit: pieces.unit };
}

/** More than 15 digits before the decimal sign are a key, and would lose digits without a word. */
function tooLong(plain: string): boolean {
  const whole = plain.split('.', 1)[0]!;
  return whole.length > 15 && whole.replace(/^0+/, '').length > 15;
}

/**
 * Which sign in digits of this form is the decimal sign: '' if none is; null if the decision does not allow the form.
 * Strict on purpose: a form that the column's decision did not see is reported, not read somehow.
 */
export function decimalSign(form: NumberForm, { decimal, thousands }: NumberDecision): '.' | ',' | '' | null {
  const point = decimal === '.' || decimal === 'both';
  const comma = decimal === ',' || decimal === 'both';
  switch (form) {
    case 'integer':
    case 'blank_groups':
    case 'quote_groups':
      return '';
    case 'point_decimal':
    case 'point_three':
      return point ? '.' : null;
    case 'comma_decimal':
    case 'comma_three':
      return comma ? ',' : null;
    case 'point_open':
      return thousands === '.' ? '' : point ? '.' : null;
    case 'comma_open':
      return thousands === ',' ? '' : comma ? ',' : null;
    case 'point_groups':
      return thousands === '.' || comma ? '' : null;
    case 'comma_groups':
      return thousands === ',' || point ? '' : null;
    case 'point_then_comma':
      return comma ? ',' : null;
    case 'comma_then_point':
      return point ? '.' : null;
    case 'none':
      return null;
  }
}
