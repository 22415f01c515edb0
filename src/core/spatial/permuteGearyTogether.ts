import { centred } from './centred.ts';
import { checkRange } from './checkRange.ts';
import { lagThresholds } from './lagThresholds.ts';
import type { PermutationCounts, PermutationRange } from './permutationCounts.ts';
import { sharedTable } from './sharedTable.ts';
import type { SpatialWeights } from './spatialWeights.ts';

/** Relative distance below which two sums are equal. */
const TIE = 1e-12;

/**
 * Conditional permutation of local Geary's c with one table of random places for all units, as `permuteTogether`.
 *
 * With equal weights Σ (z − zⱼ)² = k·z² − 2z·Σ zⱼ + Σ zⱼ², z = deviation from the mean: the two sums of the first k places
 * of a row are the same for all units, but for the place of the unit itself, and are kept.
 * Few #≤ speak for alike neighbours, few #≥ for unlike ones.
 * Shape, counts and seed as `permuteGeary`; the table is that of `permuteTogether` with the same seed.
 * Cost: units × permutations; for units whose weights differ from each other also × neighbours.
 * Reference: Anselin (2019), Geographical Analysis 51; Anselin, Syabri and Kho (2006), Geographical Analysis 38.
 *
 * @example permuteGearyTogether(Float64Array.of(1, 1, 0, 0), nearestNeighbours([0, 1, 5, 6], [0, 0, 0, 0], 1), { seed: 's', permutations: 9, from: 0, to: 4 }).permutations // 9
 */
export function permuteGearyTogether(
  values: Float64Array,
  weights: SpatialWeights,
  { seed, permutations, from, to }: PermutationRange,
): PermutationCounts {
  checkRange('permuteGearyTogether', values, weights, { seed, permutations, from, to });
  const { start, neighbour, weight } = weights;
  const atLeast = new Int32Array(to - from);
  const atMost = new Int32Array(to - from);
  if (neighbour.length === 0) return { permutations, atLeast, atMost };
  const { z } = centred(values);
  const { equalWeight, mostNeighbours: width } = lagThresholds(z, weights);
  const table = sharedTable(seed, permutations, width, values.length - 1);
  // first and second[k·R + r]: the sums of z and z² over the first k + 1 places of row r, as the current unit sees them.
  const first = new Float64Array(width * permutations);
  const second = new Float64Array(width * permutations);
  const sumRow = (r: number, own: number, firstChanged: number): void => {
    for (let k = firstChanged; k < width; k += 1) {
      const place = table.place[r * width + k]!;
      const value = z[place >= own ? place + 1 : place]!;
      const at = k * permutations + r;
      first[at] = (k === 0 ? 0 : first[at - permutations]!) + value;
      second[at] = (k === 0 ? 0 : second[at - permutations]!) + value * value;
    }
  };
  for (let r = 0; r < permutations; r += 1) sumRow(r, from, 0);
  for (let i = from; i < to; i += 1) {
    // A place equal to own − 1 stood for the own unit before; from now on it stands for itself.
    if (i > from)
      for (let e = table.start[i - 1]!; e < table.start[i]!; e += 1) {
        const entry = table.entry[e]!;
        sumRow(Math.floor(entry / width), i, entry % width);
      }
    const begin = start[i]!;
    const count = start[i + 1]! - begin;
    if (count === 0) continue;
    const own = z[i]!;
    const equal = !Number.isNaN(equalWeight[i]);
    let observed = 0;
    let total = 0;
    for (let k = begin; k < begin + count; k += 1) {
      const w = equal ? 1 : weight[k]!;
      total += w;
      observed += w * (own - z[neighbour[k]!]!) ** 2;
    }
    const constant = total * own * own;
    // Sums that are equal up to rounding are ties; what rounds is of the size of z², also where the differences are 0.
    const tie = TIE * (constant + observed);
    let above = 0;
    let below = 0;
    for (let r = 0; r < permutations; r += 1) {
      let sum = 0;
      if (equal) {
        const at = (count - 1) * permutations + r;
        sum = constant - 2 * own * first[at]! + second[at]!;
      } else
        for (let k = 0; k < count; k += 1) {
          const place = table.place[r * width + k]!;
          sum += weight[begin + k]! * (own - z[place >= i ? place + 1 : place]!) ** 2;
        }
      if (sum >= observed - tie) above += 1;
      if (sum <= observed + tie) below += 1;
    }
    atLeast[i - from] = above;
    atMost[i - from] = below;
  }
  return { permutations, atLeast, atMost };
}
