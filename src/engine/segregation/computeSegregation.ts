import { groupCounts } from '../../core/segregation/groupCounts.ts';
import { groupTable } from '../../core/segregation/groupTable.ts';
import { IndexNotes } from './indexNotes.ts';
import { kernelSet } from './kernelSet.ts';
import { localSet } from './localSet.ts';
import { multigroupSet } from './multigroupSet.ts';
import { oneGroupSet } from './oneGroupSet.ts';
import { ordinalSet } from './ordinalSet.ts';
import { reliabilityWarnings } from './reliabilityWarnings.ts';
import type { SegregationInput } from './segregationInput.ts';
import type { SegregationResult, SegregationWarning } from './segregationResult.ts';
import { spatialSets } from './spatialSets.ts';

/**
 * Every segregation index that the input allows. What has no value is null and stands in the warnings with the reason.
 *
 * One-group and spatial indices set each group against the rest of `total`; all others use the sum of the groups.
 */
export function computeSegregation(input: SegregationInput): SegregationResult {
  const { units, groups, places, seed, draws } = input;
  const notes = new IndexNotes();
  const table = groupTable(groups.map(({ counts }) => counts));
  const total = input.total ?? sumOf(groups, units.length);
  const oneGroup = groups.map(({ name, counts }) => ({ name, counts: groupCounts(counts, total) }));
  const used = oneGroup[0]?.counts.units ?? new Int32Array(0);
  const dropped = droppedUnits(units, used);
  const droppedOfGroups = droppedUnits(units, table.units);
  const spatial = spatialSets(oneGroup, total, places, input.centre, notes);
  const kernel = kernelSet(table, places, input.kernels, notes);
  const oneGroupValues = oneGroup.map(({ name, counts }) => oneGroupSet(name, counts, { seed, draws }, notes));
  const result = {
    units: units.length,
    unitsUsed: used.length,
    dropped,
    ...(droppedOfGroups.join('\n') === dropped.join('\n') ? {} : { droppedOfGroups }),
    groups: groups.map(({ name }) => name),
    total: total.reduce((sum, count) => sum + count, 0),
    oneGroup: Object.fromEntries(groups.map(({ name }, m) => [name, oneGroupValues[m]!])),
    ...(spatial === null ? {} : { spatial: Object.fromEntries(groups.map(({ name }, m) => [name, spatial[m]!])) }),
    multigroup: multigroupSet(table, notes),
    ...(input.ordered ? { ordinal: ordinalSet(table, notes) } : {}),
    ...(kernel === null ? {} : { kernel }),
    ...(input.local ? { local: localSet(table, notes) } : {}),
    baseline: {
      dissimilarityExpected: 'exact',
      giniExpected: { method: 'draws', draws, seed },
      dissimilarityBiasCorrected: { method: 'draws', draws, seed },
    },
  } as const;
  return {
    ...result,
    warnings: [
      ...emptyGroupWarnings(groups),
      ...distinct(oneGroup.flatMap(({ name, counts }) => reliabilityWarnings(name, counts, units))),
      ...notes.warnings(),
    ],
  };
}

function sumOf(groups: SegregationInput['groups'], rows: number): Float64Array {
  const total = new Float64Array(rows);
  for (const { counts } of groups) for (let row = 0; row < rows; row += 1) total[row]! += counts[row]!;
  return total;
}

function droppedUnits(units: readonly string[], used: Int32Array): string[] {
  const kept = new Set(used);
  return units.filter((_, row) => !kept.has(row));
}

function emptyGroupWarnings(groups: SegregationInput['groups']): SegregationWarning[] {
  const empty = groups.filter(({ counts }) => counts.every((count) => count === 0)).map(({ name }) => name);
  if (empty.length === 0 || empty.length === groups.length) return [];
  const names = empty.map((name) => `„${name}“`).join(', ');
  return [
    {
      code: 'empty_groups',
      message: `Ohne Mitglieder und deshalb nicht mitgezählt: ${names}. Ihre Zeilen und Spalten in den Matrizen sind leer.`,
      indices: empty.map((name) => `groups.${name}`),
    },
  ];
}

/** The same units are small for every group: that is said once. */
function distinct(warnings: readonly SegregationWarning[]): SegregationWarning[] {
  return [...new Map(warnings.map((warning) => [warning.message, warning])).values()];
}
