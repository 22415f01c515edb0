import { getOrInsert } from '../../domain/getOrInsert.ts';
import type { CheckContext } from './check.ts';
import { tableColumns } from './tableColumns.ts';

/** Which measures the file gives for which of its periods (by number). */
export function measuresInFile(context: CheckContext): ReadonlyMap<number, ReadonlySet<string>> {
  const result = new Map<number, Set<string>>();
  for (const { measure, period } of tableColumns(context))
    getOrInsert(result, period, () => new Set<string>()).add(context.measures[measure]!.id);
  return result;
}
