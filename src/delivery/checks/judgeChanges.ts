import { getOrInsert } from '../../domain/getOrInsert.ts';
import type { CheckContext } from './check.ts';
import { type ComparedColumn, comparedColumns } from './comparedColumns.ts';
import { MEASURED_UNITS } from './measuredUnits.ts';
import { type OrdinaryChange, ordinaryChange } from './ordinaryChange.ts';
import { slipFactor } from './slipFactor.ts';

/** A column beside its earlier one, and what can be said about the change. Numbers below count in the column's cells. */
export interface ColumnChange {
  readonly column: ComparedColumn;
  /** Most of the column is 10, 100 or 1000 times what it was, or that part of it: how many cells are. */
  readonly slip: { readonly factor: number; readonly cells: number; readonly of: number } | null;
  /** Single cells that are: number → factor. */
  readonly slips: ReadonlyMap<number, number>;
  /** What is ordinary on each level that has areas enough; only for counts. */
  readonly levels: readonly { readonly level: string; readonly members: readonly number[]; change: OrdinaryChange }[];
}

/** A ratio is taken for a factor up to this deviation: what the value itself changed comes on top of the slip. */
const TOLERANCE = 1.35;
/** Below this, ten times as much is nothing strange. */
const LEAST_VALUE = 10;
const LEAST_CELLS = 3;
const MOST = 0.6;
/** Change of a count's root beyond six standard deviations, where there are too few areas to know what is ordinary. */
const FEW_AREAS_LIMIT = 6 * Math.SQRT1_2;

const memory = new WeakMap<CheckContext, readonly ColumnChange[]>();

/** Judges every column that can be compared; once for all checks that ask. */
export function judgeChanges(context: CheckContext): readonly ColumnChange[] {
  return getOrInsert(memory, context, () => [...comparedColumns(context)].map((column) => judge(context, column)));
}

function judge(context: CheckContext, column: ComparedColumn): ColumnChange {
  const { kind, unit } = context.measures[column.measure]!;
  const slip = kind === 'index' ? null : columnSlip(column);
  const none = { column, slip, slips: new Map<number, number>(), levels: [] };
  // A share of one small area may well be ten times what it was, an index may stand near zero.
  if (slip !== null || kind === 'index' || kind === 'share') return none;
  const levels = kind === 'count' ? ordinaryLevels(context, column, MEASURED_UNITS.has(unit)) : [];
  const changes = new Map(levels.flatMap(({ members, change }) => members.map((at) => [at, change] as const)));
  const slips = new Map<number, number>();
  for (let at = 0; at < column.cells.length; at++) {
    const now = column.now[at]!;
    const before = column.before[at]!;
    if (now <= 0 || before <= 0) continue;
    const change = changes.get(at);
    if (kind === 'count' && isOrdinary(now, before, change)) continue;
    const factor = slipFactor(now / (before * (change?.growth ?? 1)), TOLERANCE);
    if (factor !== null) slips.set(at, factor);
  }
  return { column, slip, slips, levels };
}

function isOrdinary(now: number, before: number, change: OrdinaryChange | undefined): boolean {
  if (change !== undefined) return change.excess(now, before) === 0;
  return Math.abs(Math.sqrt(now + 3 / 8) - Math.sqrt(before + 3 / 8)) <= FEW_AREAS_LIMIT;
}

function columnSlip({ now, before }: ComparedColumn): ColumnChange['slip'] {
  const counts = new Map<number, number>();
  let of = 0;
  for (let at = 0; at < now.length; at++) {
    if (now[at]! <= 0 || before[at]! <= 0 || Math.max(now[at]!, before[at]!) < LEAST_VALUE) continue;
    of++;
    const factor = slipFactor(now[at]! / before[at]!, TOLERANCE);
    if (factor !== null) counts.set(factor, (counts.get(factor) ?? 0) + 1);
  }
  for (const [factor, cells] of counts) if (of >= LEAST_CELLS && cells >= MOST * of) return { factor, cells, of };
  return null;
}

function ordinaryLevels(
  { table, areas }: CheckContext,
  { cells, now, before }: ComparedColumn,
  measured: boolean,
): ColumnChange['levels'] {
  const byLevel = new Map<string, number[]>();
  cells.forEach((i, at) => {
    const { level } = areas[table.area[i]!]!;
    if (level !== null) getOrInsert(byLevel, level, () => [] as number[]).push(at);
  });
  return [...byLevel].flatMap(([level, members]) => {
    const change = ordinaryChange(
      members.map((at) => now[at]!),
      members.map((at) => before[at]!),
      measured,
    );
    return change === null ? [] : [{ level, members, change }];
  });
}
