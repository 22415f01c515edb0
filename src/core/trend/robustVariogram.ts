import { medianOf } from '../numeric/medianOf.ts';
import { rowMeans } from './rowMeans.ts';

/** Squared changes of areas of one size between two years, one row for each pair of years and group of sizes. */
export interface RobustVariogram {
  /** Years between. */
  readonly lag: Float64Array;
  /** Mean binomial variance of the group. */
  readonly u: Float64Array;
  /** Squared change of the typical path between the two years. */
  readonly city: Float64Array;
  /** Robust variance of the change. */
  readonly variance: Float64Array;
  /** Degrees of freedom that it is worth. */
  readonly freedom: Float64Array;
  /** Breaks of the series between the two years; absent = it has none. */
  readonly breaks?: Float64Array;
}

/**
 * How far areas move apart from the city between any two years, by size, unmoved by the few that decouple.
 *
 * Formula: for each lag h, each pair of years h apart and each of G = clip(⌊A/15⌋, 2, 8) groups by ū:
 * v = (median|Δg/√u|/0.6745)²·ū with u the mean of both years; degrees of freedom 0.37·size/h^¾. Groups of fewer than
 * 4 areas are left out. `kept` names the areas that count; absent = all.
 * Shape: g and u are A × T; at most G·T(T − 1)/2 rows out, ordered by lag, then group, then year. Units: squared
 * log-odds; lags in years.
 * Reference: Cressie and Hawkins (1980), Mathematical Geology 12 (robust variograms).
 *
 * @example robustVariogram({ g: Float64Array.of(0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1), u: new Float64Array(16).fill(1), m: Float64Array.of(0, 0), years: Float64Array.of(0, 1) }).variance // [2.198043]
 */
export function robustVariogram(
  {
    g,
    u,
    m,
    years,
    breaks = [],
  }: {
    readonly g: Float64Array;
    readonly u: Float64Array;
    readonly m: Float64Array;
    readonly years: Float64Array;
    /** First years after a break. */
    readonly breaks?: readonly number[] | undefined;
  },
  kept?: Uint8Array,
): RobustVariogram {
  const T = years.length;
  const all = rowMeans(u, T);
  const rows: number[] = [];
  for (let i = 0; i < all.length; i += 1) if (!Number.isNaN(all[i]!) && kept?.[i] !== 0) rows.push(i);
  const groups = sizeGroups(rows, all);
  const pairs: [from: number, to: number, lag: number][] = [];
  for (let from = 0; from < T; from += 1)
    for (let to = from + 1; to < T; to += 1) pairs.push([from, to, years[to]! - years[from]!]);
  pairs.sort((a, b) => a[2] - b[2] || a[0] - b[0]);
  const most = pairs.length * groups.length;
  const out = Array.from({ length: 6 }, () => new Float64Array(most));
  const moves = new Float64Array(rows.length);
  let filled = 0;
  for (let first = 0; first < pairs.length; ) {
    let end = first;
    while (end < pairs.length && pairs[end]![2] === pairs[first]![2]) end += 1;
    for (const group of groups)
      for (let at = first; at < end; at += 1) {
        const [from, to, lag] = pairs[at]!;
        let size = 0;
        let sum = 0;
        for (const i of group) {
          const spread = 0.5 * (u[i * T + to]! + u[i * T + from]!);
          if (Number.isNaN(spread)) continue;
          moves[size] = Math.abs((g[i * T + to]! - g[i * T + from]!) / Math.sqrt(spread));
          sum += spread;
          size += 1;
        }
        if (size < 4) continue;
        const mean = sum / size;
        out[0]![filled] = lag;
        out[1]![filled] = mean;
        out[2]![filled] = (m[to]! - m[from]!) ** 2;
        out[3]![filled] = (medianOf(moves.subarray(0, size)) / 0.6745) ** 2 * mean;
        out[5]![filled] = breaks.filter((first) => years[from]! < first && years[to]! >= first).length;
        out[4]![filled] = (0.37 * size) / lag ** 0.75;
        filled += 1;
      }
    first = end;
  }
  const [lag, mean, city, variance, freedom, between] = out.map((column) => column.subarray(0, filled));
  const rest = { lag: lag!, u: mean!, city: city!, variance: variance!, freedom: freedom! };
  return breaks.length === 0 ? rest : { ...rest, breaks: between! };
}

/** Areas by size, in groups between the quantiles of their binomial variance. */
function sizeGroups(rows: readonly number[], spread: Float64Array): number[][] {
  const count = Math.min(8, Math.max(2, Math.floor(rows.length / 15)));
  const sorted = Float64Array.from(rows, (i) => spread[i]!).sort();
  const bounds = Array.from({ length: count - 1 }, (_, q) => {
    const place = ((q + 1) / count) * (sorted.length - 1);
    const below = Math.floor(place);
    return sorted[below]! + (place - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
  });
  const groups: number[][] = Array.from({ length: count }, () => []);
  for (const i of rows) groups[bounds.filter((bound) => bound <= spread[i]!).length]!.push(i);
  return groups;
}
