import type { GroupCounts } from '../../core/segregation/groupCounts.ts';
import { oneGroupIndices } from '../../core/segregation/registry/oneGroupIndices.ts';
import type { IndexNotes } from './indexNotes.ts';
import { nestByName } from './nestByName.ts';
import type { IndexValues } from './segregationResult.ts';

/** All indices of one group against the rest that need no places. */
export function oneGroupSet(
  group: string,
  counts: GroupCounts,
  options: { readonly seed: string; readonly draws: number },
  notes: IndexNotes,
): IndexValues {
  const seed = `${options.seed}|${group}`;
  return nestByName(
    oneGroupIndices.map(({ name, compute }) => [
      name,
      notes.take(`oneGroup.${group}.${name}`, compute(counts, { ...options, seed })),
    ]),
  );
}
