import { competitionRanks } from '../../core/numeric/statistics.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';
import { HAS_VALUE } from '../../domain/reason.ts';
import type { IndicatorColumn } from '../../engine/indicatorColumn.ts';

/** Ranks of a column's areas: 1 = the highest value, equal ones share the better; 0 = no value. */
export interface ColumnRanks {
  readonly ranks: Int32Array;
  readonly ranked: number;
}

const known = new WeakMap<IndicatorColumn, ColumnRanks>();

/** The ranks of a column, made once. */
export function columnRanks(column: IndicatorColumn): ColumnRanks {
  return getOrInsert(known, column, () => {
    const places = [...column.values.keys()].filter((at) => column.reasons[at] === HAS_VALUE);
    const ranks = new Int32Array(column.values.length);
    if (places.length > 0) {
      const found = competitionRanks(
        places.map((at) => column.values[at]!),
        'descending',
      );
      places.forEach((at, i) => {
        ranks[at] = found[i]!;
      });
    }
    return { ranks, ranked: places.length };
  });
}
