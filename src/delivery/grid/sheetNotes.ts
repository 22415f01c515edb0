import type { Merge } from './sheet.ts';

/** Takes what a sheet says besides its cells, while its rows are read. */
export interface SheetNotes {
  merge?(merge: Merge): void;
  hiddenRow?(line: number): void;
  /** 0-based, both ends included. */
  hiddenColumns?(first: number, last: number): void;
}
