import type { StandardisedMethod } from '../../catalogue/method.ts';
import type { Standardised } from '../../core/composite/standardise.ts';
import { standardise } from '../../core/composite/standardise.ts';
import { weightedSum } from '../../core/composite/weightedSum.ts';
import { compensatedSum } from '../../core/numeric/compensatedSum.ts';

export interface StandardisedIndexInput {
  readonly method: Pick<StandardisedMethod, 'combine' | 'standardise' | 'restandardise'>;
  /** Values of the eligible areas, one column per indicator. */
  readonly columns: readonly Float64Array[];
  /** Per indicator 1 where an area has a value; null = all have one. */
  readonly present: readonly (Uint8Array | null)[];
  readonly directions: readonly (1 | -1)[];
  readonly weights: Float64Array;
  /** Needed where the method weights by population. */
  readonly population: Float64Array | null;
  /** One per indicator, where the method measures distance from the city's value. */
  readonly cityValues: readonly number[] | null;
}

export interface StandardisedIndex {
  readonly moments: readonly Standardised[];
  /** z turned so that higher is worse; null where an indicator does not vary. */
  readonly scores: readonly (Float64Array | null)[];
  /** Number of the first indicator whose values are all equal; null = all vary. */
  readonly constant: number | null;
  /** The weights that multiply z: divided by their sum where the method takes the mean. */
  readonly factors: Float64Array;
  readonly sums: Float64Array | null;
  readonly restandardised: Standardised | null;
  /** null: an indicator, or the sum, does not vary over the areas. */
  readonly index: Float64Array | null;
}

/** Standardises each indicator over the areas, adds the z up, and standardises the sum again where the method says so. */
export function standardisedIndex(input: StandardisedIndexInput): StandardisedIndex {
  const { method, columns, directions, weights } = input;
  const { deviation, mean: meanKind } = method.standardise;
  const areaWeights = meanKind === 'population_weighted' ? (input.population ?? undefined) : undefined;
  const moments = columns.map((column, i): Standardised => {
    const mask = input.present[i];
    const options = { deviation, centre: input.cityValues?.[i] };
    if (mask == null) return standardise(column, { ...options, weights: areaWeights });
    const there = (_: number, area: number): boolean => mask[area] === 1;
    const found = standardise(column.filter(there), { ...options, weights: areaWeights?.filter(there) });
    let next = 0;
    const { z } = found;
    return { ...found, z: z && Float64Array.from(mask, (here) => (here === 1 ? z[next++]! : 0)) };
  });
  const scores = moments.map(({ z }, i) => z?.map((value) => value * directions[i]!) ?? null);
  if (!scores.includes(null)) fillAbsent(scores as Float64Array[], input.present, weights);
  const divisor = method.combine === 'mean_z' ? compensatedSum(weights) : 1;
  const factors = weights.map((weight) => weight / divisor);
  const constant = scores.indexOf(null);
  if (constant >= 0) {
    return { moments, scores, constant, factors, sums: null, restandardised: null, index: null };
  }
  const sums = weightedSum(scores as readonly Float64Array[], factors);
  if (!method.restandardise) {
    return { moments, scores, constant: null, factors, sums, restandardised: null, index: sums };
  }
  // The city itself has z = 0 in every indicator, so its sum is 0.
  const centre = input.cityValues === null ? undefined : 0;
  const scale = compensatedSum(factors.map(Math.abs));
  const restandardised = standardise(sums, { deviation, weights: areaWeights, centre, scale });
  return { moments, scores, constant: null, factors, sums, restandardised, index: restandardised.z };
}

/** Gives an absent indicator the weighted mean of the z that an area has: it then changes nothing but the scale. */
function fillAbsent(
  scores: readonly Float64Array[],
  present: readonly (Uint8Array | null)[],
  weights: Float64Array,
): void {
  if (present.every((mask) => mask === null)) return;
  for (let area = 0; area < scores[0]!.length; area += 1) {
    let sum = 0;
    let weight = 0;
    scores.forEach((list, i) => {
      if (present[i]?.[area] === 0) return;
      sum += weights[i]! * list[area]!;
      weight += weights[i]!;
    });
    scores.forEach((list, i) => {
      if (present[i]?.[area] === 0) list[area] = sum / weight;
    });
  }
}
