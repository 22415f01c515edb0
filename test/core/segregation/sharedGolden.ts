import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Contiguity } from '../../../src/core/spatial/contiguity.ts';
import { contiguityFromPairs } from '../../../src/core/spatial/contiguityFromPairs.ts';
import { sharedPath } from '../../support/shared.ts';

/** Columns of a plain comma-separated file without quotes, as the golden tables are. */
export function readColumns(path: string): Map<string, string[]> {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const names = header.trim().split(',');
  const cells = lines.map((line) => line.trim().split(','));
  return new Map(names.map((name, column) => [name, cells.map((row) => row[column]!)]));
}

/** Shape of the golden file: names of indices to numbers, by group where there is one. */
export interface Reference {
  readonly onegroup: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly spatial: Readonly<Record<string, Readonly<Record<string, number>>>>;
  // biome-ignore lint/suspicious/noExplicitAny: numbers, lists and matrices side by side, as the file has them.
  readonly multigroup: Readonly<Record<string, any>> & { readonly groups: readonly string[] };
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly local: Readonly<Record<string, any>> & { readonly groups: readonly string[] };
  readonly ordinal: (Readonly<Record<string, number>> & { readonly groups: never }) | undefined;
  readonly reardon_osullivan_2004: Readonly<
    Record<string, { D: number; R: number; H: number; P_exposure: number[][] }>
  >;
}

export interface GoldenSet {
  readonly folder: string;
  readonly column: (name: string) => Float64Array;
  readonly rows: number;
  readonly reference: Reference;
  readonly contiguity: () => Contiguity;
}

/** One folder of the golden values, or null where the shared data are absent. */
export function goldenSet(folder: string): GoldenSet | null {
  const units = sharedPath('golden', folder, 'units.csv');
  if (units === null) return null;
  const columns = readColumns(units);
  return {
    folder,
    rows: columns.get('id')!.length,
    column: (name) => Float64Array.from(columns.get(name)!, Number),
    // Berlin's folder has none: its references stand in the printed table.
    get reference() {
      return JSON.parse(readFileSync(sharedPath('golden', folder, 'reference.json')!, 'utf8')) as Reference;
    },
    contiguity: () => {
      const pairs = readColumns(sharedPath('golden', folder, 'contiguity.csv')!);
      const numbers = (name: string): Float64Array => Float64Array.from(pairs.get(name)!, Number);
      return contiguityFromPairs(columns.get('id')!.length, numbers('i'), numbers('j'), numbers('shared_border_m'));
    },
  };
}

/** How many golden numbers were compared so far: a test at the end of each file holds the number. */
export const compared = { count: 0 };

/** Equal within a relative tolerance; numbers near zero within the same tolerance of one. */
export function expectClose(actual: number | null | undefined, golden: number, tolerance: number, what: string): void {
  compared.count += 1;
  const distance = actual === null || actual === undefined ? Infinity : Math.abs(actual - golden);
  expect(distance, `${what}: ${actual}, golden ${golden}`).toBeLessThanOrEqual(
    tolerance * Math.max(Math.abs(golden), 1e-3),
  );
}
