import type { SymmetricEigen } from '../numeric/symmetricEigen.ts';
import type { RelationOutcome } from './relationOutcome.ts';
import { varimax } from './varimax.ts';

export interface TurnedFactors {
  /** One column of loadings per factor, the factor that explains most first, its largest loading positive. */
  readonly loadings: readonly Float64Array[];
  /** What each standardised column is multiplied by to give the score of a factor. */
  readonly scoreWeights: readonly Float64Array[];
}

/**
 * Loadings and score weights of the first components of a correlation matrix, rotated, ordered and signed.
 *
 * Formula: loadings V√Λ·T and weights V/√Λ·T with the rotation T. Kept eigenvalues must be above 0.
 * Reference: Harman (1976), Modern Factor Analysis, 16.
 *
 * @example turnedFactors(symmetricEigen(Float64Array.of(1, 0.5, 0.5, 1), 2), 1, 'none').value.loadings // [[Math.sqrt(0.75), Math.sqrt(0.75)]]
 */
export function turnedFactors(
  { values, vectors }: SymmetricEigen,
  kept: number,
  rotation: 'varimax' | 'none',
): RelationOutcome<TurnedFactors> {
  const used = vectors.slice(0, kept);
  const plain = used.map((vector, k) => vector.map((value) => value * Math.sqrt(values[k]!)));
  const turned = rotation === 'none' || kept === 1 ? null : varimax(plain);
  if (turned !== null && turned.value === null) return turned;
  const loadings = turned?.value.loadings ?? plain;
  const unturned = used.map((vector, k) => vector.map((value) => value / Math.sqrt(values[k]!)));
  const weights = turned ? turned.value.rotation.map((column) => combine(unturned, column)) : unturned;
  const squares = loadings.map((column) => column.reduce((sum, value) => sum + value * value, 0));
  const order = squares.map((_, k) => k).sort((j, k) => squares[k]! - squares[j]! || j - k);
  const signs = loadings.map(signOf);
  const signed = (columns: readonly Float64Array[]): Float64Array[] =>
    order.map((k) => columns[k]!.map((value) => value * signs[k]!));
  return { value: { loadings: signed(loadings), scoreWeights: signed(weights) } };
}

function combine(columns: readonly Float64Array[], factors: Float64Array): Float64Array {
  return columns[0]!.map((_, i) => columns.reduce((sum, column, k) => sum + column[i]! * factors[k]!, 0));
}

function signOf(column: Float64Array): number {
  let largest = 0;
  for (const value of column) largest = Math.max(largest, Math.abs(value));
  // Equally large up to rounding: the first decides.
  return column.find((value) => Math.abs(value) > largest * (1 - 1e-9))! < 0 ? -1 : 1;
}
