import type { NumberDecision } from '../values/numberDecision.ts';
import type { NumberDoubt } from '../values/numberDoubt.ts';
import type { Layout, ValueColumn } from './layout.ts';

export interface DecidedColumn {
  readonly value: ValueColumn;
  readonly decision: NumberDecision;
  /** Set where the numbers have two readings; `decision` is then the one with thousands. */
  readonly doubt: NumberDoubt | null;
}

/** How the numbers of each value column are written, decided together for the columns of one measure. */
export function decideColumns(layout: Layout): DecidedColumn[] {
  const first = layout.values.map((value) => ({ value, made: value.column.facts.written.decide() }));
  return first.map(({ value, made }): DecidedColumn => {
    if (!('ambiguous' in made)) return { value, decision: made, doubt: null };
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
      if (!('ambiguous' in again)) return { value, decision: again, doubt: null };
    }
    return { value, decision: made.ambiguous[1], doubt: made };
  });
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
