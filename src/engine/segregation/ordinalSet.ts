import type { GroupTable } from '../../core/segregation/groupTable.ts';
import { ordinalIndices } from '../../core/segregation/registry/ordinalIndices.ts';
import type { IndexNotes } from './indexNotes.ts';
import { nestByName } from './nestByName.ts';
import type { IndexValues } from './segregationResult.ts';

/** All indices of ordered groups. */
export function ordinalSet(table: GroupTable, notes: IndexNotes): IndexValues {
  return nestByName(ordinalIndices.map(({ name, compute }) => [name, notes.take(`ordinal.${name}`, compute(table))]));
}
