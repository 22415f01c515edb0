import type { CellStore } from './cellStore.ts';

/** In these rows' cells, column `total` is the sum of the neighbouring columns `from` to `to` (places in the row). */
export interface RowSum {
  readonly total: number;
  readonly from: number;
  readonly to: number;
  /** Rows in which all cells are known, and those in which the sum holds. */
  readonly checked: number;
  readonly held: number;
}

/** The cells of a wide table as rows again; NaN = no value, and the doubts beside. */
export interface SumGrid {
  readonly width: number;
  readonly rows: readonly { readonly line: number; readonly values: Float64Array; readonly doubts: Uint16Array }[];
}

const MOST_ROWS = 1500;
const MOST_COLUMNS = 60;

export function sumGrid(store: CellStore, columns: readonly number[]): SumGrid {
  const place = new Map(columns.slice(0, MOST_COLUMNS).map((column, i) => [column + 1, i]));
  const rows: { line: number; values: Float64Array; doubts: Uint16Array }[] = [];
  let current: (typeof rows)[number] | undefined;
  for (let i = 0; i < store.length; i++) {
    if (current === undefined || current.line !== store.row[i]!) {
      if (rows.length >= MOST_ROWS) break;
      current = {
        line: store.row[i]!,
        values: new Float64Array(place.size).fill(Number.NaN),
        doubts: new Uint16Array(place.size),
      };
      rows.push(current);
    }
    const at = place.get(store.column[i]!);
    if (at === undefined) continue;
    if (store.reason[i] === 0) current.values[at] = store.value[i]!;
    current.doubts[at] = store.doubt[i]!;
  }
  return { width: place.size, rows };
}

/**
 * Sums that the columns of a table form among each other, found in the rows that are free of doubt. Chance is held off:
 * at least three rows with two parts above zero, and the sum holds in all of them.
 */
export function rowSums(grid: SumGrid): RowSum[] {
  const { width } = grid;
  const clean = grid.rows.filter((row) => row.doubts.every((doubt) => doubt === 0));
  const found: RowSum[] = [];
  for (let total = 0; total < width; total++) {
    const rows = clean.filter((row) => !Number.isNaN(row.values[total]!) && row.values[total] !== 0);
    if (rows.length < 3) continue;
    for (let from = 0; from < width; from++) {
      if (from === total) continue;
      const sums = new Float64Array(rows.length);
      for (let to = from; to < width && to !== total; to++) {
        let exact = true;
        let over = false;
        for (let r = 0; r < rows.length; r++) {
          sums[r]! += rows[r]!.values[to]!;
          if (Number.isNaN(sums[r]!)) continue;
          const gap = sums[r]! - rows[r]!.values[total]!;
          if (Math.abs(gap) > 1e-6 * Math.max(1, Math.abs(rows[r]!.values[total]!))) {
            exact = false;
            if (gap > 0) over = true;
          }
        }
        if (exact && to > from) {
          const known = rows.filter((row, r) => !Number.isNaN(sums[r]!) && positive(row.values, from, to) >= 2).length;
          if (known >= 3) found.push({ total, from, to, checked: known, held: known });
        }
        if (over && rows.every((row) => row.values.every((value) => Number.isNaN(value) || value >= 0))) break;
      }
    }
  }
  return found;
}

function positive(values: Float64Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i <= to; i++) if (values[i]! > 0) count++;
  return count;
}
