import { cellPlace } from './cellPlace.ts';
import type { Check } from './check.ts';
import { valueText } from './valueText.ts';

/** A part is never larger than its whole, whether the whole stands in the same file or came with a former delivery. */
export const partExceedsWhole: Check = {
  id: 'part-exceeds-whole',
  stage: 'consistency',
  title: 'Teil nicht größer als das Ganze',
  *run(context) {
    const { table, measures, cells, areas } = context;
    for (let i = 0; i < table.length; i++) {
      if (table.reason[i] !== 0) continue;
      const measure = measures[table.measure[i]!]!;
      for (const whole of measure.partOf ?? []) {
        const number = table.measures.find(whole);
        const at = number === undefined ? undefined : cells.find(table.area[i]!, number, table.period[i]!);
        const other =
          at !== undefined
            ? { value: table.value[at]!, reason: table.reason[at]!, from: `in Zeile ${table.row[at]}` }
            : former(context, areas[table.area[i]!]!.areaId, whole, table.periods.texts[table.period[i]!]!);
        if (other === null || other.reason !== 0 || table.value[i]! <= other.value) continue;
        const { at: place, words } = cellPlace(context, i);
        yield {
          check: 'part-exceeds-whole',
          severity: 'error',
          ...place,
          message: `${words}: ${valueText(table.value[i]!, 0)} ist mehr als „${title(context, whole)}“ mit ${valueText(other.value, 0)} (${other.from}).`,
        };
      }
    }
  },
};

function former(context: Parameters<Check['run']>[0], areaId: number, measure: string, period: string) {
  const cell = context.former(areaId, measure, period);
  return cell === null ? null : { value: cell.value, reason: cell.reason, from: `aus Lieferung ${cell.deliveryId}` };
}

function title(context: Parameters<Check['run']>[0], id: string): string {
  return context.measures.find((one) => one.id === id)?.title ?? id;
}
