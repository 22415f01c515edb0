import { parsePeriod } from '../../domain/parsePeriod.ts';
import type { CheckContext } from './check.ts';
import { latestComparable } from './latestComparable.ts';
import { tableColumns } from './tableColumns.ts';

/** A measure in one of the file's periods beside the latest earlier one: pairs of cells that both have a value. */
export interface ComparedColumn {
  readonly measure: number;
  readonly period: string;
  readonly earlier: string;
  /** Indices of the file's cells. */
  readonly cells: readonly number[];
  readonly now: readonly number[];
  readonly before: readonly number[];
}

/** Every column of the file that can be compared, with the file's own earlier period or what former deliveries gave. */
export function* comparedColumns(context: CheckContext): Generator<ComparedColumn> {
  const { table, measures, cells } = context;
  const columns = tableColumns(context);
  const periods = table.periods.texts.map((id) => parsePeriod(id));
  const inFile = new Map<number, number[]>();
  for (const { measure, period } of columns) {
    const known = inFile.get(measure);
    if (known === undefined) inFile.set(measure, [period]);
    else known.push(period);
  }
  for (const { measure, period, cells: own } of columns) {
    const now = periods[period]!;
    if (now === null) continue;
    const { id, timing } = measures[measure]!;
    const stored = context.earlier(id, now.id);
    const candidates = inFile.get(measure)!.flatMap((number) => periods[number] ?? []);
    if (stored !== null) candidates.push(parsePeriod(stored.period)!);
    const best = latestComparable(now, candidates, timing)[0];
    if (best === undefined) continue;
    const number = table.periods.find(best.id);
    const column = stored?.period === best.id ? stored.column : null;
    const result = { cells: [] as number[], now: [] as number[], before: [] as number[] };
    for (const i of own) {
      if (table.reason[i] !== 0) continue;
      const area = table.area[i]!;
      const j = number === undefined ? undefined : cells.find(area, measure, number);
      if (j === undefined ? column === null || column.reasons[area] !== 0 : table.reason[j] !== 0) continue;
      result.cells.push(i);
      result.now.push(table.value[i]!);
      result.before.push(j === undefined ? column!.values[area]! : table.value[j]!);
    }
    if (result.cells.length > 0) yield { measure, period: now.id, earlier: best.id, ...result };
  }
}
