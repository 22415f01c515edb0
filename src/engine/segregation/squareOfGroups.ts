import type { GroupTable } from '../../core/segregation/groupTable.ts';
import type { IndexValue } from './segregationResult.ts';

/** A matrix over the used groups as one over the given groups; the lines of empty groups are null. */
export function squareOfGroups(table: GroupTable, matrix: readonly Float64Array[] | null): IndexValue {
  if (matrix === null) return null;
  const all = Array.from({ length: table.groupsGiven }, () => new Array<number | null>(table.groupsGiven).fill(null));
  matrix.forEach((line, a) => {
    line.forEach((value, b) => {
      all[table.groups[a]!]![table.groups[b]!] = value;
    });
  });
  return all;
}
