import type { CheckContext } from './check.ts';

export interface TableColumn {
  readonly measure: number;
  readonly period: number;
  /** Indices of its cells, each area once. */
  readonly cells: readonly number[];
}

/** The cells of a table by measure and period, without those that repeat a place. */
export function tableColumns({ table, cells }: Pick<CheckContext, 'table' | 'cells'>): TableColumn[] {
  const width = table.periods.texts.length;
  const lists = new Map<number, number[]>();
  const repeated = new Set(cells.repeated);
  for (let i = 0; i < table.length; i++) {
    if (repeated.size > 0 && repeated.has(i)) continue;
    const key = table.measure[i]! * width + table.period[i]!;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [i]);
    else list.push(i);
  }
  return [...lists].map(([key, list]) => ({ measure: Math.floor(key / width), period: key % width, cells: list }));
}
