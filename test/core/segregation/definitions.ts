/** Every index written down once more, straight from its definition: slow, with pairs and enumerations, on plain lists. */
const sum = (list: readonly number[]): number => list.reduce((all, x) => all + x, 0);
const entropyOf = (shares: readonly number[]): number => -sum(shares.map((p) => (p > 0 ? p * Math.log(p) : 0)));
const E = (p: number): number => entropyOf([p, 1 - p]);
const pairs = (n: number): [number, number][] => Array.from({ length: n * n }, (_, k) => [Math.floor(k / n), k % n]);

export interface Two {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly t: readonly number[];
  readonly p: readonly number[];
  readonly X: number;
  readonly Y: number;
  readonly T: number;
  readonly P: number;
}

/** Units where people live, one group against the rest. */
export function two(group: readonly number[], rest: readonly number[]): Two {
  const used = group.map((_, i) => i).filter((i) => group[i]! + rest[i]! > 0);
  const [x, y] = [used.map((i) => group[i]!), used.map((i) => rest[i]!)];
  const t = x.map((v, i) => v + y[i]!);
  const [X, Y, T] = [sum(x), sum(y), sum(t)];
  return { x, y, t, p: x.map((v, i) => v / t[i]!), X, Y, T, P: X / T };
}

/** The share of the group in units with p ≥ θ, integrated from a to b: constant between neighbouring shares. */
function areaUnderProfile({ x, p, X }: Two, a: number, b: number): number {
  const cuts = [...new Set([a, b, ...p.filter((q) => q > a && q < b)])].sort((c, d) => c - d);
  return (
    sum(cuts.slice(1).map((end, k) => (end - cuts[k]!) * sum(x.filter((_, i) => p[i]! >= (end + cuts[k]!) / 2)))) / X
  );
}

function choose(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i += 1) product *= (n - k + i) / i;
  return product;
}

/** The expected dissimilarity, summing over every possible number of members in every unit. */
function expectedD({ t, T, P }: Two): number {
  const deviation = (n: number): number =>
    sum(Array.from({ length: n + 1 }, (_, k) => Math.abs(k - n * P) * choose(n, k) * P ** k * (1 - P) ** (n - k)));
  return sum(t.map(deviation)) / (2 * T * P * (1 - P));
}

/** Where φ(θ − n) + φ(θ + n) is largest: bisection of its slope, (θ − n)·φ(θ − n) − (θ + n)·φ(θ + n). */
function likeliest(theta: number): number {
  if (theta <= 1) return 0;
  let [low, high] = [1e-9, theta];
  for (let round = 0; round < 100; round += 1) {
    const n = (low + high) / 2;
    // Divided by φ(θ − n), which may be too small for a floating-point number.
    if (theta - n - (theta + n) * Math.exp(-2 * theta * n) > 0) low = n;
    else high = n;
  }
  return low;
}

const modified = (index: number, chance: number): number =>
  index >= chance ? (index - chance) / (1 - chance) : (index - chance) / chance;

export const oneGroupDefinitions: Readonly<Record<string, (c: Two) => number>> = {
  dissimilarity: ({ x, y, X, Y }) => sum(x.map((v, i) => Math.abs(v / X - y[i]! / Y))) / 2,
  gini: ({ t, p, T, P }) =>
    sum(pairs(t.length).map(([i, j]) => t[i]! * t[j]! * Math.abs(p[i]! - p[j]!))) / (2 * T * T * P * (1 - P)),
  theilH: ({ t, p, T, P }) => sum(t.map((v, i) => (v / T) * (E(P) - E(p[i]!)))) / E(P),
  mutualInformation: ({ t, p, T, P }) => E(P) - sum(t.map((v, i) => (v / T) * E(p[i]!))),
  hutchens: ({ x, y, X, Y }) => 1 - sum(x.map((v, i) => Math.sqrt((v / X) * (y[i]! / Y)))),
  gorard: ({ x, t, X, T }) => sum(x.map((v, i) => Math.abs(v / X - t[i]! / T))) / 2,
  isolation: ({ x, p, X }) => sum(x.map((v, i) => (v / X) * p[i]!)),
  interaction: ({ x, y, t, X }) => sum(x.map((v, i) => (v / X) * (y[i]! / t[i]!))),
  isolationExact: ({ x, t, X }) => sum(x.map((v, i) => (t[i]! > 1 ? ((v / X) * (v - 1)) / (t[i]! - 1) : 0))),
  correlationRatio: (c) => (oneGroupDefinitions.isolation!(c) - c.P) / (1 - c.P),
  minMax: ({ x, y, X, Y }) =>
    1 - sum(x.map((v, i) => Math.min(v / X, y[i]! / Y))) / sum(x.map((v, i) => Math.max(v / X, y[i]! / Y))),
  concentrationProfile: (c) => (c.P - areaUnderProfile(c, 0, c.P) + areaUnderProfile(c, c.P, 1)) / (1 - c.P),
  'atkinson.0.1': (c) => atkinson(c, 0.1),
  'atkinson.0.5': (c) => atkinson(c, 0.5),
  'atkinson.0.9': (c) => atkinson(c, 0.9),
  dissimilarityExpected: expectedD,
  dissimilarityModified: (c) => modified(oneGroupDefinitions.dissimilarity!(c), expectedD(c)),
  dissimilarityDensityCorrected: ({ x, y, X, Y }) =>
    sum(
      x.map((v, i) => {
        const [a, b] = [v / X, y[i]! / Y];
        const s = Math.sqrt((a * (1 - a)) / X + (b * (1 - b)) / Y);
        return s === 0 ? Math.abs(a - b) : s * likeliest(Math.abs(a - b) / s);
      }),
    ) / 2,
};

function atkinson({ t, p, T, P }: Two, b: number): number {
  const mean = sum(t.map((v, i) => ((1 - p[i]!) ** (1 - b) * p[i]! ** b * v) / (P * T)));
  return 1 - (P / (1 - P)) * Math.abs(mean) ** (1 / (1 - b));
}

export interface Many {
  /** Counts by unit, then by group. */
  readonly x: readonly (readonly number[])[];
  readonly t: readonly number[];
  readonly p: readonly (readonly number[])[];
  readonly X: readonly number[];
  readonly T: number;
  readonly P: readonly number[];
  readonly I: number;
}

/** Units where people live and groups that have members. */
export function many(columns: readonly (readonly number[])[]): Many {
  const used = columns.filter((column) => sum(column) > 0);
  const x = (used[0] ?? []).map((_, i) => used.map((column) => column[i]!)).filter((row) => sum(row) > 0);
  const t = x.map(sum);
  const X = used.map(sum);
  const T = sum(t);
  const P = X.map((v) => v / T);
  return { x, t, p: x.map((row, i) => row.map((v) => v / t[i]!)), X, T, P, I: sum(P.map((q) => q * (1 - q))) };
}

/** Over all groups m and units i: Σ tᵢ·f(pᵢₘ, Pₘ). */
const overCells = ({ t, p, P }: Many, f: (p: number, P: number) => number): number =>
  sum(p.flatMap((row, i) => row.map((q, m) => t[i]! * f(q, P[m]!))));

export const multigroupDefinitions: Readonly<Record<string, (c: Many) => number>> = {
  dissimilarity: (c) => overCells(c, (p, P) => Math.abs(p - P)) / (2 * c.T * c.I),
  gini: ({ t, p, T, P, I }) =>
    sum(P.map((_, m) => sum(pairs(t.length).map(([i, j]) => t[i]! * t[j]! * Math.abs(p[i]![m]! - p[j]![m]!))))) /
    (2 * T * T * I),
  mutualInformation: (c) => overCells(c, (p, P) => (p > 0 ? p * Math.log(p / P) : 0)) / c.T,
  theilH: ({ t, p, T, P }) => sum(t.map((v, i) => v * (entropyOf(P) - entropyOf(p[i]!)))) / (T * entropyOf(P)),
  squaredCoefficientOfVariation: (c) => overCells(c, (p, P) => (p - P) ** 2 / P) / (c.T * (c.P.length - 1)),
  relativeDiversity: ({ t, p, T, I }) => 1 - sum(t.map((v, i) => v * sum(p[i]!.map((q) => q * (1 - q))))) / (T * I),
  normalizedExposure: (c) => overCells(c, (p, P) => (p - P) ** 2 / (1 - P)) / c.T,
  entropy: ({ P }) => entropyOf(P),
  entropyNormalized: ({ P }) => entropyOf(P) / Math.log(P.length),
  simpsonInteraction: ({ I }) => I,
  simpsonConcentration: ({ P }) => sum(P.map((q) => q * q)),
};

export const matrixDefinitions: Readonly<Record<string, (c: Many, a: number, b: number) => number>> = {
  exposure: ({ x, p, X }, a, b) => sum(x.map((row, i) => (row[a]! / X[a]!) * p[i]![b]!)),
  pairwiseDissimilarity: ({ x, X }, a, b) => sum(x.map((row) => Math.abs(row[a]! / X[a]! - row[b]! / X[b]!))) / 2,
};

/** Values by unit; `groupSegregation` by group. */
export const localDefinitions: Readonly<Record<string, (c: Many) => number[]>> = {
  entropy: ({ p }) => p.map(entropyOf),
  entropyNormalized: ({ p, P }) => p.map((row) => entropyOf(row) / Math.log(P.length)),
  simpsonInteraction: ({ p }) => p.map((row) => sum(row.map((q) => q * (1 - q)))),
  simpsonConcentration: ({ p }) => p.map((row) => sum(row.map((q) => q * q))),
  localSegregation: ({ p, P }) => p.map((row) => sum(row.map((q, m) => (q > 0 ? q * Math.log(q / P[m]!) : 0)))),
  dissimilarityContribution: ({ t, p, T, P, I }) =>
    p.map((row, i) => (t[i]! * sum(row.map((q, m) => Math.abs(q - P[m]!)))) / (2 * T * I)),
  informationContribution: (c) => localDefinitions.localSegregation!(c).map((ls, i) => (c.t[i]! / c.T) * ls),
  groupSegregation: ({ x, t, X, T }) =>
    X.map((all, m) =>
      sum(x.map((row, i) => (row[m]! > 0 ? (row[m]! / all) * Math.log(row[m]! / all / (t[i]! / T)) : 0))),
    ),
};

export const localMatrixDefinitions: Readonly<Record<string, (c: Many, unit: number, group: number) => number>> = {
  locationQuotient: ({ p, P }, unit, group) => p[unit]![group]! / P[group]!,
};

const VARIATION: Readonly<Record<string, (c: number) => number>> = {
  lambda1: (c) => E(c) / Math.LN2,
  lambda2: (c) => 4 * c * (1 - c),
  lambda3: (c) => 2 * Math.sqrt(c * (1 - c)),
  lambda4: (c) => 1 - Math.abs(2 * c - 1),
};
const cumulated = (shares: readonly number[]): number[] =>
  shares.slice(0, -1).map((_, k) => {
    const below = sum(shares.slice(0, k + 1));
    // All of them, but for rounding: a square root would blow it up.
    return below > 1 - 1e-13 ? 1 : below;
  });

/** Gauss elimination with pivots, for the normal equations of a small fit. */
function solved(matrix: readonly (readonly number[])[]): number[] {
  const a = matrix.map((row) => [...row]);
  a.forEach((_, k) => {
    const best = a.reduce((top, row, i) => (i >= k && Math.abs(row[k]!) > Math.abs(a[top]![k]!) ? i : top), k);
    [a[k], a[best]] = [a[best]!, a[k]!];
    a.forEach((row, i) => {
      if (i !== k) a[i] = row.map((v, j) => v - (row[k]! / a[k]![k]!) * a[k]![j]!);
    });
  });
  return a.map((row, k) => row.at(-1)! / row[k]!);
}

/** Rank-order index: normal equations for the fit, and Simpson's rule for its mean under the weight. */
function rankOrder(c: Many, kind: string, degree: number): number {
  const [index, weight] = (
    {
      H: ['theilH', VARIATION.lambda1!],
      R: ['correlationRatio', VARIATION.lambda2!],
      S: ['hutchens', VARIATION.lambda3!],
    } as const
  )[kind as 'H' | 'R' | 'S'];
  const p = cumulated(c.P);
  const values = p.map((_, k) => {
    const below = c.x.map((row) => sum(row.slice(0, k + 1)));
    return oneGroupDefinitions[index]!(
      two(
        below,
        below.map((v, i) => c.t[i]! - v),
      ),
    );
  });
  const powers = Array.from({ length: degree + 1 }, (_, m) => m);
  const moment = (m: number, y: readonly number[]): number => sum(p.map((q, k) => weight(q) ** 2 * q ** m * y[k]!));
  const ones = p.map(() => 1);
  const beta = solved(powers.map((m) => [...powers.map((n) => moment(m + n, ones)), moment(m, values)]));
  // p = sin²(u) takes the steep ends of the weights away.
  const steps = 4000;
  const mean = (m: number): number =>
    sum(
      Array.from({ length: steps + 1 }, (_, k) => {
        const u = (k / steps) * (Math.PI / 2);
        const q = Math.sin(u) ** 2;
        const rule = k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2;
        return rule * weight(q) * q ** m * 2 * Math.sin(u) * Math.cos(u);
      }),
    );
  return sum(beta.map((b, m) => (b * mean(m)) / mean(0)));
}

export const ordinalDefinitions: Readonly<Record<string, (c: Many) => number>> = {
  ...Object.fromEntries(
    Object.entries(VARIATION).map(([name, f]) => [
      name,
      ({ t, p, T, P }: Many): number => {
        const v = (shares: readonly number[]): number => sum(cumulated(shares).map(f)) / (shares.length - 1);
        return sum(t.map((people, i) => people * (v(P) - v(p[i]!)))) / (T * v(P));
      },
    ]),
  ),
  ...Object.fromEntries(
    ['H', 'R', 'S'].flatMap((kind) =>
      [1, 2, 4].map((degree) => [`rankOrder.${kind}.${degree}`, (c: Many) => rankOrder(c, kind, degree)] as const),
    ),
  ),
};
