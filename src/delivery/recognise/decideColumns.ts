import type { RecognisedFormat } from '../../domain/deliveryFormat.ts';
import type { NumberDecision } from '../values/numberDecision.ts';
import type { NumberDoubt } from '../values/numberDoubt.ts';
import type { Layout, ValueColumn } from './layout.ts';

export interface DecidedColumn {
  readonly value: ValueColumn;
  readonly decision: NumberDecision;
  /** Set where the numbers have two readings; `decision` is then the one with thousands, or the one that is told. */
  readonly doubt: NumberDoubt | null;
  /** Which of the two the delivery format says. */
  readonly told: 'thousands' | 'decimal' | null;
}

/** How the numbers of each value column are written, decided together for the columns of one measure. */
export function decideColumns(layout: Layout, format: RecognisedFormat | null): DecidedColumn[] {
  const first = layout.values.map((value) => ({ value, made: value.column.facts.written.decide() }));
  return first.map(({ value, made }): DecidedColumn => {
    if (!('ambiguous' in made)) return { value, decision: made, doubt: null, told: null };
    const told = first.flatMap((other) =>
      other.value !== value &&
      other.value.measure === value.measure &&
      layout.name !== 'long' &&
      !('ambiguous' in other.made) &&
      says(other.made)
        ? [other.made]
        : [],
    );
    const [prior] = told;
    if (prior !== undefined && told.every((one) => sign(one) === sign(prior))) {
      const again = value.column.facts.written.decide({
        ...prior,
        evidence: `Wie in den übrigen Spalten derselben Größe: ${prior.evidence}`,
      });
      if (!('ambiguous' in again)) return { value, decision: again, doubt: null, told: null };
    }
    const answer = answered(format, value.measure, made.examples[0] ?? '');
    if (answer !== null) {
      const decision = made.ambiguous[answer === 'decimal' ? 0 : 1];
      return {
        value,
        decision: { ...decision, evidence: `Nach dem Lieferformat: ${decision.evidence}` },
        doubt: made,
        told: answer,
      };
    }
    return { value, decision: made.ambiguous[1], doubt: made, told: null };
  });
}

/** What the format says of the open sign: for this measure, or by the source's decimal sign and thousands. */
function answered(format: RecognisedFormat | null, measure: string, example: string): 'thousands' | 'decimal' | null {
  if (format === null) return null;
  if (format.numbers !== undefined && Object.hasOwn(format.numbers, measure)) return format.numbers[measure]!;
  const sign = /[.,]/.exec(example)?.[0];
  if (sign === undefined) return null;
  if (format.thousands === sign) return 'thousands';
  return format.decimal === undefined ? null : format.decimal === sign ? 'decimal' : 'thousands';
}

function says(decision: NumberDecision): boolean {
  return sign(decision) !== '';
}

/** What a decision says about point and comma: "." decimal and "." thousands are opposites. */
function sign({ decimal, thousands }: NumberDecision): string {
  if (decimal === 'both') return '';
  if (decimal === '.' || thousands === ',') return 'point is decimal';
  if (decimal === ',' || thousands === '.') return 'comma is decimal';
  return '';
}
