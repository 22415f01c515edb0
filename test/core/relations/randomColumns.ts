import fc from 'fast-check';
import type { SeededRandom } from '../../../src/core/numeric/seededRandom.ts';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';

/** A stream of random numbers per case; a failing case is named by its number. */
export const streams: fc.Arbitrary<SeededRandom> = fc.nat(1e6).map((number) => {
  const name = `relations|${number}`;
  return Object.assign(seededRandom(name), { [fc.toStringMethod]: () => name });
});

export const normals = (random: SeededRandom, rows: number): Float64Array =>
  Float64Array.from({ length: rows }, () => random.normal());

/** Columns with something in common, at various distances from zero. */
export function relatedColumns(random: SeededRandom, rows: number, width: number): Float64Array[] {
  const base = normals(random, rows);
  return Array.from({ length: width }, (_, k) =>
    base.map((value) => 10 * k + (k + 1) * (value + 1.5 * random.normal())),
  );
}

export const positiveWeights = (random: SeededRandom, rows: number): Float64Array =>
  Float64Array.from({ length: rows }, () => 0.1 + 10 * random.uniform());

export function permutation(random: SeededRandom, size: number): number[] {
  const order = Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i -= 1) {
    const j = random.integer(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

export const reordered = (column: Float64Array, order: readonly number[]): Float64Array =>
  Float64Array.from(order, (i) => column[i]!);

export const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** The value of an outcome that must have one. */
export function known<T>(outcome: { readonly value: T | null; readonly reason?: string }): T {
  if (outcome.value === null) throw new Error(`no value: ${outcome.reason}`);
  return outcome.value;
}

/** Both agree to a share of their size. */
export function expectNear(found: number, wanted: number, share: number): void {
  const size = Math.max(Math.abs(found), Math.abs(wanted));
  if (!(Math.abs(found - wanted) <= share * size)) throw new Error(`${found} is not ${wanted} to ${share}`);
}
