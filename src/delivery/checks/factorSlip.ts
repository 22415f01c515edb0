import type { Finding } from '../../domain/finding.ts';
import { cellPlace } from './cellPlace.ts';
import { cellText } from './cellText.ts';
import type { Check, CheckContext } from './check.ts';
import { factorText } from './factorText.ts';
import { firstOf } from './firstOf.ts';
import { type ColumnChange, judgeChanges } from './judgeChanges.ts';
import { levelTotals } from './levelTotals.ts';
import { periodWords } from './periodWords.ts';
import { totalSlip } from './totalSlip.ts';
import { valueText } from './valueText.ts';

const LISTED = 20;

/**
 * Values that are 10, 100 or 1000 times what they were, or that part of it: single cells, or a whole column, against the
 * latest earlier period or against the total that the file gives beside its areas.
 *
 * A warning and not a question: a question refuses the file until the format answers it, and no format can say that a
 * quarter really grew tenfold. How a number is read is asked by the reader, where the answer has its place.
 */
export const factorSlip: Check = {
  id: 'factor-slip',
  stage: 'plausibility',
  title: 'Werte um das Zehn-, Hundert- oder Tausendfache verrutscht',
  *run(context) {
    const told = new Set<string>();
    const columns: Finding[] = [];
    const cells: { change: ColumnChange; at: number; factor: number }[] = [];
    for (const change of judgeChanges(context)) {
      if (change.slip !== null) {
        told.add(`${change.column.measure}|${change.column.period}`);
        columns.push(columnFinding(context, change, change.slip));
      }
      for (const [at, factor] of change.slips) {
        told.add(`${change.column.measure}|${change.column.period}`);
        cells.push({ change, at, factor });
      }
    }
    const totals: Finding[] = [];
    for (const total of levelTotals(context)) {
      const column = `${context.table.measure[total.cell]}|${context.table.periods.texts[context.table.period[total.cell]!]}`;
      const slip = told.has(column) ? null : totalSlip(context.table, total);
      if (slip === null) continue;
      told.add(column);
      const { at, words } = cellPlace(context, slip.cell);
      totals.push({
        check: 'factor-slip',
        severity: 'warning',
        ...at,
        message:
          slip.cell === total.cell
            ? `${words}: Die Gesamtzahl ${valueText(total.value, 0)} ist rund ${factorText(slip.factor)} der Summe der Gebiete der Ebene „${total.level}“ (${valueText(total.sum, 0)}). Bitte prüfen, ob Tausenderpunkte als Dezimalzeichen gelesen wurden oder die Einheit wechselt (Faktor ${factorNumber(slip.factor)}).`
            : `${words}: ${cellText(context.table, slip.cell)} passt nicht zur Gesamtzahl ${valueText(total.value, 0)}; mit ${valueText(context.table.value[slip.cell]! / slip.factor, 0)} ginge die Summe der Gebiete genau auf. Bitte prüfen, ob eine Stelle verrutscht ist (Faktor ${factorNumber(slip.factor)}).`,
      });
    }
    yield* firstOf(columns, LISTED);
    yield* firstOf(totals, LISTED);
    yield* firstOf(cells, LISTED, ({ change, at, factor }) => cellFinding(context, change, at, factor));
  },
};

function cellFinding(context: CheckContext, { column }: ColumnChange, number: number, factor: number): Finding {
  const i = column.cells[number]!;
  const { at, words } = cellPlace(context, i);
  return {
    check: 'factor-slip',
    severity: 'warning',
    ...at,
    message: `${words}: ${cellText(context.table, i)} ist rund ${factorText(factor)} des vorigen Werts ${valueText(column.before[number]!, 0)} (${periodWords(column.earlier)}). Bitte prüfen, ob eine Stelle verrutscht ist (Faktor ${factorNumber(factor)}).`,
  };
}

function columnFinding(
  context: CheckContext,
  { column }: ColumnChange,
  slip: NonNullable<ColumnChange['slip']>,
): Finding {
  const measure = context.measures[column.measure]!;
  return {
    check: 'factor-slip',
    severity: 'warning',
    file: context.fileName,
    column: context.table.column[column.cells[0]!]!,
    measure: measure.id,
    period: column.period,
    message: `${measure.title}, ${periodWords(column.period)}: ${slip.cells} von ${slip.of} Werten sind rund ${factorText(slip.factor)} der Werte ${periodWords(column.earlier, true)}. Bitte prüfen, ob Tausenderpunkte als Dezimalzeichen gelesen wurden oder die Einheit wechselt (Faktor ${factorNumber(slip.factor)}).`,
  };
}

function factorNumber(factor: number): string {
  return factor > 1 ? factor.toLocaleString('de-DE') : `1/${Math.round(1 / factor).toLocaleString('de-DE')}`;
}
