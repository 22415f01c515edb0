import type { NumberDecision } from './numberDecision.ts';
import { type CountedForms, countForms, type NumberSign, type SignRole } from './numberSigns.ts';

/** So many open values to one short decimal, and the short one may be a slip of the hand: "12.50" for "12.504". */
const RARE = 50;

/** What the certain values alone say about a sign. */
export function ownRole(forms: CountedForms, sign: NumberSign): SignRole | 'mixed' {
  const decimal = countForms(forms, sign.decimal) > 0;
  const thousands = countForms(forms, sign.thousands) > 0;
  return decimal && thousands ? 'mixed' : decimal ? 'decimal' : thousands ? 'thousands' : 'open';
}

/** The role of a sign that has open values, seen together with the other sign. */
export function roleBeside(
  forms: CountedForms,
  sign: NumberSign,
  own: SignRole,
  other: NumberSign,
  beside: SignRole,
): SignRole {
  if (own === 'thousands') return own;
  if (own === 'decimal') {
    const [short, ...firm] = sign.decimal;
    const slip = countForms(forms, firm) === 0 && forms.count(short) * RARE <= forms.count(sign.open);
    return slip ? 'open' : own;
  }
  // The other sign is proven to be the decimal sign, and never with three decimals: then these three digits are a
  // group, unless large numbers stand ungrouped beside them.
  const othersOfThree = forms.count(other.open) + forms.count(other.decimal[1]);
  return beside === 'decimal' && othersOfThree === 0 && forms.ungrouped === 0 ? 'thousands' : 'open';
}

/** What a decision made elsewhere says about a sign in this column. */
export function toldRole(forms: CountedForms, sign: NumberSign, told: NumberDecision): SignRole {
  // A column that mixes both decimal signs proves nothing about another one.
  if (told.decimal === 'both') return 'open';
  if (told.decimal === sign.sign) return 'decimal';
  if (told.thousands === sign.sign) return 'thousands';
  return told.decimal !== 'none' && forms.ungrouped === 0 ? 'thousands' : 'open';
}
