import type { GroupTable } from '../../core/segregation/groupTable.ts';
import { groupMatrixIndices, multigroupIndices } from '../../core/segregation/registry/multigroupIndices.ts';
import type { IndexNotes } from './indexNotes.ts';
import { nestByName } from './nestByName.ts';
import type { IndexValues } from './segregationResult.ts';
import { squareOfGroups } from './squareOfGroups.ts';

/** All indices of several groups that need neither places nor an order. */
export function multigroupSet(table: GroupTable, notes: IndexNotes): IndexValues {
  return {
    ...nestByName(
      multigroupIndices.map(({ name, compute }) => [name, notes.take(`multigroup.${name}`, compute(table))]),
    ),
    ...Object.fromEntries(
      groupMatrixIndices.map(({ name, compute }) => [
        name,
        squareOfGroups(table, notes.take(`multigroup.${name}`, compute(table))),
      ]),
    ),
  };
}
