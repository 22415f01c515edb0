import { getOrInsert } from '../../domain/getOrInsert.ts';
import type { CheckContext } from './check.ts';
import { tableColumns } from './tableColumns.ts';

/** The city's delivered total beside the sum of a level's areas and of what could not be assigned to one. */
export interface LevelTotal {
  /** Index of the total's cell. */
  readonly cell: number;
  readonly value: number;
  readonly level: string;
  readonly sum: number;
  /** Cells of all areas of the level. */
  readonly members: readonly number[];
}

/** The totals of counts that add up, beside each level that is complete and has a value everywhere. */
export function* levelTotals(
  context: Pick<CheckContext, 'table' | 'cells' | 'areas' | 'measures' | 'boundary'>,
): Generator<LevelTotal> {
  const { table, areas, measures, boundary } = context;
  const expected = new Map<string, number>();
  for (const { level } of areas) if (level !== null) expected.set(level, (expected.get(level) ?? 0) + 1);
  for (const column of tableColumns(context)) {
    const measure = measures[column.measure]!;
    if (measure.kind !== 'count' || measure.additive === false) continue;
    let total: number | null = null;
    let extra = 0;
    let known = true;
    const byLevel = new Map<string, number[]>();
    for (const i of column.cells) {
      const { kind, level } = areas[table.area[i]!]!;
      if (level !== null) getOrInsert(byLevel, level, () => [] as number[]).push(i);
      else if (kind === 'total') total = table.reason[i] === 0 ? i : null;
      else if (kind === 'not_assignable') {
        extra = table.value[i]!;
        known = table.reason[i] === 0;
      }
    }
    if (total === null || !known) continue;
    for (const level of boundary.levels) {
      const members = byLevel.get(level);
      if (members?.length !== expected.get(level) || members === undefined) continue;
      if (members.some((i) => table.reason[i] !== 0)) continue;
      const sum = members.reduce((all, i) => all + table.value[i]!, extra);
      yield { cell: total, value: table.value[total]!, level, sum, members };
    }
  }
}
