import type { CheckContext } from './check.ts';

/**
 * The value of a measure in a place: what the file gives, else what is in force. Null without a value: what the file
 * says stands also where it says that there is none.
 */
export function valueBeside(context: CheckContext, area: number, measure: string, period: number): number | null {
  const { table, cells, areas } = context;
  const number = table.measures.find(measure);
  const i = number === undefined ? undefined : cells.find(area, number, period);
  if (i !== undefined) return table.reason[i] === 0 ? table.value[i]! : null;
  const former = context.former(areas[area]!.areaId, measure, table.periods.texts[period]!);
  return former === null || former.reason !== 0 ? null : former.value;
}
