import type { NumberDecision } from './numberDecision.ts';
import { simpleForm } from './numberForm.ts';
import { decimalSign, readMarkedNumber } from './readMarkedNumber.ts';

/**
 * The number that a cell means under the decision for its column; null if it is none. Never NaN. Marks and units glued
 * to it are passed over here: `readMarkedNumber` tells them.
 */
export function parseNumber(text: string, decision: NumberDecision): number | null {
  const { length } = text;
  if (length === 0) return null;
  const first = text.charCodeAt(0);
  const from = first === 45 || first === 43 ? 1 : 0;
  const form = length <= 15 ? simpleForm(text, from, length) : null;
  if (form === null) return readMarkedNumber(text, decision)?.value ?? null;
  const sign = decimalSign(form, decision);
  if (sign === null) return null;
  const value = Number(
    form === 'integer' || sign === '.' ? text : text.replace(sign === ',' ? ',' : /[.,]/, sign === ',' ? '.' : ''),
  );
  return value === 0 ? 0 : value;
}
