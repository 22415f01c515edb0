import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import type { Kernel } from './kernel.ts';
import { kernelSums } from './kernelSums.ts';

/**
 * The composition of every unit's surroundings: its own people and those around it, the nearer the more.
 *
 * Formula: p̃ = Σⱼ φ(dᵢⱼ)x_jm / Σⱼ φ(dᵢⱼ)tⱼ, the unit itself included with φ(0) = 1.
 * Range: 0 … 1; the shares of all groups in one unit add up to 1.
 * Shape: one list per group that has members, one value per used unit; centroids in projected metres of all input rows.
 * Without people there is no value.
 * Reference: Reardon and O'Sullivan (2004), Sociological Methodology 34.
 *
 * @example environment(groupTable([[1, 0], [1, 2]]), Float64Array.of(0, 9000), Float64Array.of(0, 0), { shape: 'triangular', radius: 1, rate: 0 }).value // [[0.5, 0], [0.5, 1]]
 */
export function environment(
  table: GroupTable,
  x: Float64Array,
  y: Float64Array,
  kernel: Kernel,
): Outcome<readonly Float64Array[]> {
  if (table.totalSum === 0) return { value: null, reason: 'no_population' };
  const east = Float64Array.from(table.units, (row) => x[row]!);
  const north = Float64Array.from(table.units, (row) => y[row]!);
  const near = kernelSums(east, north, table.columns, kernel);
  const people = new Float64Array(table.units.length);
  for (const sums of near) for (let i = 0; i < people.length; i += 1) people[i]! += sums[i]!;
  for (const sums of near) for (let i = 0; i < people.length; i += 1) sums[i]! /= people[i]!;
  return { value: near };
}
