import type { GroupTable } from '../../core/segregation/groupTable.ts';
import { localIndices, localMatrixIndices } from '../../core/segregation/registry/localIndices.ts';
import type { IndexNotes } from './indexNotes.ts';
import type { IndexValue, IndexValues } from './segregationResult.ts';

/** The values of single units, in the order of the rows; null for units without people. */
export function localSet(table: GroupTable, notes: IndexNotes): IndexValues {
  const rows = (values: Float64Array | null): IndexValue => {
    const all = new Array<number | null>(table.rows).fill(null);
    values?.forEach((value, i) => {
      all[table.units[i]!] = value;
    });
    return all;
  };
  return {
    ...Object.fromEntries(
      localIndices.map(({ name, compute }) => {
        const values = notes.take(`local.${name}`, compute(table));
        if (name !== 'groupSegregation') return [name, rows(values)];
        const all = new Array<number | null>(table.groupsGiven).fill(null);
        values?.forEach((value, m) => {
          all[table.groups[m]!] = value;
        });
        return [name, all];
      }),
    ),
    ...Object.fromEntries(
      localMatrixIndices.map(({ name, compute }) => {
        const values = notes.take(`local.${name}`, compute(table));
        const all = Array.from({ length: table.rows }, (): (number | null)[] | null => null);
        table.units.forEach((row, i) => {
          const line = new Array<number | null>(table.groupsGiven).fill(null);
          values?.forEach((column, m) => {
            line[table.groups[m]!] = column[i]!;
          });
          all[row] = line;
        });
        return [name, all];
      }),
    ),
  };
}
