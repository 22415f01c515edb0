import { cellPlace } from './cellPlace.ts';
import type { Check, CheckContext, ShareParts } from './check.ts';
import { decimalsOf } from './decimalsOf.ts';
import { firstOf } from './firstOf.ts';
import { measuresInFile } from './measuresInFile.ts';
import { sumBeside } from './sumBeside.ts';
import { addUp, type Summands, summands } from './summands.ts';
import { type TableColumn, tableColumns } from './tableColumns.ts';
import { valueText } from './valueText.ts';

const LISTED = 20;

/**
 * Finished shares against the share that the counts of the same place give, where the catalogue names the counts and they are
 * in the file or in force. Allowed are half a unit of the column's last decimal place and one case more or less.
 */
export const shareDiffers: Check = {
  id: 'share-differs',
  stage: 'plausibility',
  title: 'Fertige Anteile gegen die Anzahlen',
  *run(context) {
    const { table, measures } = context;
    const there = measuresInFile(context);
    const worst = tableColumns(context).flatMap((column) => {
      const { id, kind } = measures[column.measure]!;
      const parts = kind === 'share' ? context.shareParts(id) : null;
      if (parts === null) return [];
      const period = table.periods.texts[column.period]!;
      const termsOf = (term: string) =>
        summands(term, context.measure, (one) => there.get(column.period)!.has(one) || context.former.has(one, period));
      const numerator = addUp(parts.numerator.plus, parts.numerator.minus, termsOf);
      const denominator = addUp(parts.denominator.plus, parts.denominator.minus, termsOf);
      if (numerator === null || denominator === null) return [];
      return compare(context, column, numerator, denominator, parts) ?? [];
    });
    yield* firstOf(worst, LISTED, ({ i, above, below, share, differing, compared }) => {
      const { at, words } = cellPlace(context, i);
      return {
        check: 'share-differs',
        severity: 'warning',
        ...at,
        message: `${words}: geliefert ${valueText(table.value[i]!, 0)}, aus den Anzahlen ${valueText(above, 0)} und ${valueText(below, 0)} ergibt sich ${share.toLocaleString('de-DE', { maximumFractionDigits: 3 })}. So weicht die Spalte in ${differing} von ${compared} Gebieten ab, hier am meisten.`,
      };
    });
  },
};

interface Worst {
  readonly i: number;
  readonly above: number;
  readonly below: number;
  readonly share: number;
  readonly differing: number;
  readonly compared: number;
}

function compare(
  context: CheckContext,
  column: TableColumn,
  numerator: Summands,
  denominator: Summands,
  { per }: ShareParts,
): Worst | null {
  const { table } = context;
  const rounding = 0.5 * 10 ** -decimalsOf(column.cells.map((i) => table.value[i]!));
  let worst: Omit<Worst, 'differing' | 'compared'> | null = null;
  let largest = 0;
  let differing = 0;
  let compared = 0;
  for (const i of column.cells) {
    if (table.reason[i] !== 0) continue;
    const above = sumBeside(context, table.area[i]!, numerator, column.period);
    const below = sumBeside(context, table.area[i]!, denominator, column.period);
    if (above === null || below === null || below <= 0) continue;
    compared++;
    const share = (above / below) * per;
    const excess = Math.abs(share - table.value[i]!) - (rounding + per / below) * (1 + 1e-9);
    if (excess <= 0) continue;
    differing++;
    if (excess <= largest) continue;
    largest = excess;
    worst = { i, above, below, share };
  }
  return worst === null ? null : { ...worst, differing, compared };
}
