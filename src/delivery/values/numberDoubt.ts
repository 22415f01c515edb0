import type { NumberDecision } from './numberDecision.ts';
import { COMMA, type CountedForms, countForms, POINT } from './numberSigns.ts';

/** Two readings are possible; a person, a saved format or an unambiguous total has to say which one holds. */
export interface NumberDoubt {
  /** First the sign as decimal sign, then as separator of thousands. */
  readonly ambiguous: readonly [NumberDecision, NumberDecision];
  readonly examples: readonly string[];
}

/** The two readings of a column's open values. Values with one reading alone keep it under both. */
export function numberDoubt(forms: CountedForms, why: string): NumberDoubt {
  const [sign, other] = forms.count('point_open') > 0 ? [POINT, COMMA] : [COMMA, POINT];
  const examples = forms.examples(sign.open, other.open);
  const example = examples[0]!;
  const otherIsDecimal = countForms(forms, other.decimal) > 0;
  const asDecimal: NumberDecision = {
    decimal: otherIsDecimal || countForms(forms, sign.thousands) > 0 ? 'both' : sign.sign,
    thousands: !otherIsDecimal && forms.count(other.open) > 0 ? other.sign : '',
    evidence: `${sign.name} als Dezimalzeichen: „${example}“ ist ${example.replace('.', ',')}. ${why}`,
  };
  const asThousands: NumberDecision = {
    decimal: countForms(forms, [...sign.decimal, ...other.thousands]) > 0 ? 'both' : other.sign,
    thousands: sign.sign,
    evidence: `${sign.name} trennt Tausender: „${example}“ ist ${example.replace(/[.,]/, '')}. ${why}`,
  };
  return { ambiguous: [asDecimal, asThousands], examples };
}
