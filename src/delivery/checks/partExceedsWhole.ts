import type { Finding } from '../../domain/finding.ts';
import { cellPlace } from './cellPlace.ts';
import type { Check, CheckContext } from './check.ts';
import { valueText } from './valueText.ts';

/**
 * A part is never larger than its whole, in whichever order they come: the whole may stand in the same file or in a
 * former delivery, and so may the part.
 */
export const partExceedsWhole: Check = {
  id: 'part-exceeds-whole',
  stage: 'consistency',
  title: 'Teil nicht größer als das Ganze',
  *run(context) {
    const { table, measures } = context;
    for (let i = 0; i < table.length; i++) {
      if (table.reason[i] !== 0) continue;
      const measure = measures[table.measure[i]!]!;
      const value = table.value[i]!;
      for (const id of measure.partOf ?? []) {
        const whole = inFile(context, i, id) ?? former(context, i, id);
        if (whole === null || value <= whole.value) continue;
        yield finding(
          context,
          i,
          `ist mehr als ${title(context, id)} mit ${valueText(whole.value, 0)} (${whole.from})`,
        );
      }
      // Where the part stands in the file too, its own row has been compared above.
      for (const { id } of context.partsOf(measure.id)) {
        const part = inFile(context, i, id) === null ? former(context, i, id) : null;
        if (part === null || part.value <= value) continue;
        yield finding(
          context,
          i,
          `ist weniger als ${title(context, id)} mit ${valueText(part.value, 0)} (${part.from})`,
        );
      }
    }
  },
};

interface Other {
  readonly value: number;
  readonly from: string;
}

/** The value of another measure in the place of cell i; infinite, so that nothing exceeds it, where the file gives a reason. */
function inFile({ table, cells }: CheckContext, i: number, id: string): Other | null {
  const number = table.measures.find(id);
  const at = number === undefined ? undefined : cells.find(table.area[i]!, number, table.period[i]!);
  if (at === undefined) return null;
  return {
    value: table.reason[at] === 0 ? table.value[at]! : Number.POSITIVE_INFINITY,
    from: `in Zeile ${table.row[at]}`,
  };
}

function former({ table, areas, former }: CheckContext, i: number, id: string): Other | null {
  const cell = former(areas[table.area[i]!]!.areaId, id, table.periods.texts[table.period[i]!]!);
  return cell === null || cell.reason !== 0 ? null : { value: cell.value, from: `aus Lieferung ${cell.deliveryId}` };
}

function title(context: CheckContext, id: string): string {
  return `„${context.measure(id)?.title ?? id}“`;
}

function finding(context: CheckContext, i: number, problem: string): Finding {
  const { at, words } = cellPlace(context, i);
  return {
    check: 'part-exceeds-whole',
    severity: 'error',
    ...at,
    message: `${words}: ${valueText(context.table.value[i]!, 0)} ${problem}.`,
  };
}
