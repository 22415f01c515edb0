import type { AreaTotal } from './areaTotals.ts';
import type { Doubt } from './doubts.ts';
import { numberEvidence } from './numberEvidence.ts';
import type { SumGrid } from './rowSums.ts';
import type { SettledDoubt } from './settleDoubts.ts';

/** What the sums say about how a column's numbers are written. */
export function settleNumber(doubt: Doubt, number: number, grid: SumGrid, totals: readonly AreaTotal[]): SettledDoubt {
  if (doubt.mixed) return { doubt, answer: 'open', evidence: 'Punkt und Komma stehen beide mit drei Stellen danach.' };
  const rows = numberEvidence(grid, number);
  const sum = (pick: (total: AreaTotal) => ReadonlyMap<number, number>): number =>
    totals.reduce((all, total) => all + (pick(total).get(number) ?? 0), 0);
  const thousands = rows.thousands + sum((total) => total.thousands);
  const decimal = rows.decimal + sum((total) => total.decimal);
  if (thousands > 0 && decimal === 0)
    return {
      doubt,
      answer: 'thousands',
      evidence: `Mit Tausendertrennung gehen ${thousands} Summen auf, mit Dezimalzeichen keine.`,
    };
  if (decimal > 0 && thousands === 0)
    return {
      doubt,
      answer: 'decimal',
      evidence: `Mit Dezimalzeichen gehen ${decimal} Summen auf, mit Tausendertrennung keine.`,
    };
  return { doubt, answer: 'open', evidence: 'Keine Summe der Tabelle entscheidet es.' };
}
