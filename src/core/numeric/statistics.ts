/**
 * The basic statistics, behind input checks. No other file imports simple-statistics or d3-array: the two disagree
 * about which standard deviation "the" standard deviation is, d3 skips NaN in silence and simple-statistics computes
 * on with it. Here every function refuses what is not a finite number, and an empty list, with an error that says so.
 */
import { quantileSorted, rank as zeroBasedRank } from 'd3-array';
import { ckmeans, mean as plainMean, sampleStandardDeviation, standardDeviation } from 'simple-statistics';
import { compensatedSum } from './compensatedSum.ts';

/** Which divisor a standard deviation has: n for a whole population (ddof 0), n − 1 for a sample. */
export type DeviationKind = 'population' | 'sample';

function checked(values: ArrayLike<number>, name: string, atLeast = 1): number[] {
  if (values.length < atLeast) throw new RangeError(`${name} requires at least ${atLeast} value(s).`);
  for (let i = 0; i < values.length; i += 1) {
    if (!Number.isFinite(values[i])) throw new RangeError(`${name}: value ${i} is ${values[i]}, not a finite number.`);
  }
  // Typed arrays are read like arrays below; copying them would cost more than the statistics themselves.
  return Array.isArray(values) || ArrayBuffer.isView(values) ? (values as unknown as number[]) : Array.from(values);
}

function checkedWeights(
  weights: ArrayLike<number>,
  length: number,
  name: string,
): { weights: number[]; total: number } {
  const copy = checked(weights, name);
  if (copy.length !== length) throw new RangeError(`${name} requires one weight per value.`);
  if (copy.some((weight) => weight < 0)) throw new RangeError(`${name}: weights must not be negative.`);
  const total = compensatedSum(copy);
  if (total === 0) throw new RangeError(`${name}: the weights add up to zero.`);
  return { weights: copy, total };
}

/**
 * Arithmetic mean: Σx / n. Between the smallest and the largest value, in their unit. An empty list is refused.
 *
 * @example mean([1, 2, 6]) // 3
 */
export function mean(values: ArrayLike<number>): number {
  return plainMean(checked(values, 'mean'));
}

/**
 * Weighted mean: Σwx / Σw. Weights are not negative; a weight of zero leaves its value out; all zero is refused.
 *
 * @example weightedMean([10, 20], [3, 1]) // 12.5
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const x = checked(values, 'weightedMean');
  const w = checkedWeights(weights, x.length, 'weightedMean');
  return compensatedSum(x.map((value, i) => value * w.weights[i]!)) / w.total;
}

/**
 * Standard deviation of a whole population: √(Σ(x − mean)² / n). From 0 (all values equal), in the unit of the values.
 *
 * @example populationDeviation([2, 4, 4, 4, 5, 5, 7, 9]) // 2
 */
export function populationDeviation(values: ArrayLike<number>): number {
  return standardDeviation(checked(values, 'populationDeviation'));
}

/**
 * Standard deviation estimated from a sample: √(Σ(x − mean)² / (n − 1)). Fewer than two values are refused.
 *
 * @example sampleDeviation([1, 2, 3]) // 1
 */
export function sampleDeviation(values: ArrayLike<number>): number {
  return sampleStandardDeviation(checked(values, 'sampleDeviation', 2));
}

/**
 * Weighted standard deviation around the weighted mean: √(Σw(x − m)² / Σw); as a sample the divisor is Σw − 1, which
 * takes the weights as numbers of cases. From 0, in the unit of the values.
 *
 * @example weightedDeviation([0, 2], [3, 1], 'population') // √0.75
 */
export function weightedDeviation(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  kind: DeviationKind = 'population',
): number {
  const x = checked(values, 'weightedDeviation');
  const w = checkedWeights(weights, x.length, 'weightedDeviation');
  const centre = weightedMean(x, w.weights);
  const divisor = kind === 'population' ? w.total : w.total - 1;
  if (divisor <= 0) throw new RangeError('weightedDeviation: as a sample, the weights must add up to more than one.');
  return Math.sqrt(compensatedSum(x.map((value, i) => w.weights[i]! * (value - centre) ** 2)) / divisor);
}

/**
 * Smallest and largest value.
 *
 * @example extent([3, 1, 2]) // [1, 3]
 */
export function extent(values: ArrayLike<number>): readonly [number, number] {
  const x = checked(values, 'extent');
  let low = x[0]!;
  let high = low;
  for (const value of x) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/**
 * Quantile, linear between order statistics, in one of two published definitions: type 7 (usual in R, Excel, numpy)
 * and type 9 (approximately unbiased for normal values, used by the RKI for GISD). Range: between minimum and maximum.
 * One value is its own quantile.
 * Reference: Hyndman and Fan (1996), Sample Quantiles in Statistical Packages, The American Statistician 50.
 *
 * @example quantile([1, 2, 3, 4], 0.25, 7) // 1.75
 * @example quantile([1, 2, 3, 4], 0.25, 9) // 1.4375
 */
export function quantile(values: ArrayLike<number>, probability: number, type: 7 | 9): number {
  return quantiles(values, [probability], type)[0]!;
}

/**
 * Several quantiles of the same values, sorted once; see quantile.
 *
 * @example quantiles([1, 2, 3, 4, 5], [0, 0.5, 1], 7) // [1, 3, 5]
 */
export function quantiles(values: ArrayLike<number>, probabilities: readonly number[], type: 7 | 9): Float64Array {
  const sorted = Float64Array.from(checked(values, 'quantiles')).sort();
  if (probabilities.some((p) => !(p >= 0 && p <= 1)))
    throw new RangeError('quantiles: a probability lies between 0 and 1.');
  return Float64Array.from(probabilities, (p) =>
    type === 7 ? quantileSorted(sorted as unknown as number[], p)! : quantileType9(sorted, p),
  );
}

/** As R computes it, with its allowance for rounding: a position within 4 ulp of a value is that value. */
function quantileType9(sorted: Float64Array, p: number): number {
  const n = sorted.length;
  const allowance = 4 * Number.EPSILON;
  const position = 3 / 8 + p * (n + 1 / 4);
  const below = Math.floor(position + allowance);
  const fraction = Math.abs(position - below) < allowance ? 0 : position - below;
  const low = sorted[Math.min(Math.max(below, 1), n) - 1]!;
  const high = sorted[Math.min(Math.max(below + 1, 1), n) - 1]!;
  return fraction === 0 || low === high ? low : (1 - fraction) * low + fraction * high;
}

/**
 * Competition ranks ("1224"): one more than the number of better values; equal values share the better rank.
 * Range 1 … n. `descending`: rank 1 is the largest value.
 *
 * @example competitionRanks([10, 30, 30, 5], 'descending') // [3, 1, 1, 4]
 */
export function competitionRanks(values: ArrayLike<number>, order: 'ascending' | 'descending'): Float64Array {
  const x = checked(values, 'competitionRanks');
  const ranks = zeroBasedRank(order === 'ascending' ? x : x.map((value) => -value));
  return Float64Array.from(ranks, (value) => value + 1);
}

/**
 * Average ranks: equal values share the mean of the ranks that they take up. They always add up to n(n + 1)/2.
 *
 * @example averageRanks([10, 30, 30, 5], 'descending') // [3, 1.5, 1.5, 4]
 */
export function averageRanks(values: ArrayLike<number>, order: 'ascending' | 'descending'): Float64Array {
  const ranks = competitionRanks(values, order);
  const sharers = new Map<number, number>();
  for (const rank of ranks) sharers.set(rank, (sharers.get(rank) ?? 0) + 1);
  return ranks.map((rank) => rank + (sharers.get(rank)! - 1) / 2);
}

/**
 * Values in groups whose members lie as near as possible to their group's mean (natural breaks, optimal k-means in one
 * dimension): the largest value of every group, rising. There are at most as many groups as different values.
 * Reference: Wang and Song (2011), Ckmeans.1d.dp, The R Journal 3(2); Fisher (1958), JASA 53.
 *
 * @example groupLimits([1, 2, 10, 11, 30], 3) // [2, 11, 30]
 */
export function groupLimits(values: ArrayLike<number>, groups: number): number[] {
  if (!Number.isInteger(groups) || groups < 1) throw new RangeError('groupLimits requires a whole number of groups.');
  const x = Array.from(checked(values, 'groupLimits'));
  const most = Math.min(groups, new Set(x).size);
  return ckmeans(x, most).map((group) => group.at(-1)!);
}
