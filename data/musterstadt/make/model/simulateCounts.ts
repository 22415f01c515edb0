import { random } from '../random.ts';
import type { Unit } from './areas.ts';
import { fitToTotal } from './fitToTotal.ts';
import type { Panel } from './panel.ts';
import { spatialField } from './spatialField.ts';

export interface CountRecipe {
  /** Names the random stream: the measure's id. */
  readonly label: string;
  /** Of how many: people, households, dwellings. */
  readonly base: Panel;
  /** The city's total per year, met exactly. */
  readonly totals: readonly number[];
  /** Level of each Unterbezirk on the log-odds scale; only differences matter. */
  readonly level: readonly number[];
  /** Planted movements on the log-odds scale, by year and Unterbezirk. */
  readonly shift?: Panel;
  /** Upper limits other than the base. */
  readonly cap?: Panel;
  /** Share of a register's entries that is still there a year later; 0 = events that are new every year. */
  readonly survival?: number;
  /** Further persistent register noise, in multiples of the binomial variance (whole households come and go). */
  readonly dispersion?: number;
  /** Spread of the ordinary yearly wandering, and of ordinary slow trends, on the log-odds scale. */
  readonly wandering?: number;
  readonly trend?: number;
}

const ELASTICITY_SPREAD = 0.12;
const PERSISTENCE = 0.75;

/**
 * Counts as a register would give them: a level per area, the city's path (each area follows it a little more or less),
 * ordinary wandering that neighbours share in part, persistent noise, and people who stay or are replaced by others.
 */
export function simulateCounts(recipe: CountRecipe, units: readonly Unit[]): number[][] {
  const survival = recipe.survival ?? 0.76;
  const latent = latentPath(recipe, units);
  const stream = random(`register ${recipe.label}`);
  const counts: number[][] = [];
  let expectedBefore: number[] = [];
  recipe.totals.forEach((total, t) => {
    const base = recipe.base[t]!;
    const caps = base.map((n, i) => Math.min(n, recipe.cap?.[t]?.[i] ?? n));
    const expected = expectedCounts(base, latent[t]!, total);
    const drawn = expected.map((mean, i) => {
      const before = counts[t - 1]?.[i];
      if (before === undefined || survival === 0) return Math.min(caps[i]!, stream.poisson(mean));
      const entries = mean - survival * expectedBefore[i]!;
      const stay = entries >= 0 ? survival : Math.min(1, mean / Math.max(1e-9, expectedBefore[i]!));
      return Math.min(caps[i]!, stream.binomial(before, stay) + stream.poisson(Math.max(0, entries)));
    });
    counts.push(fitToTotal(drawn, total, caps));
    expectedBefore = expected;
  });
  return counts;
}

function latentPath(recipe: CountRecipe, units: readonly Unit[]): number[][] {
  const dispersion = recipe.dispersion ?? 1.3;
  const wandering = recipe.wandering ?? 0.018;
  const stream = random(`latent ${recipe.label}`);
  const trend = units.map(() => (recipe.trend ?? 0.005) * stream.normal());
  const elasticity = units.map(() => 1 + ELASTICITY_SPREAD * stream.normal());
  const fixed = recipe.totals.map((_, t) => recipe.level.map((level, i) => level + (recipe.shift?.[t]?.[i] ?? 0)));
  const city = recipe.totals.map((total, t) => intercept(recipe.base[t]!, fixed[t]!, total));
  const mean = city.reduce((sum, value) => sum + value, 0) / city.length;
  let wander = units.map(() => 0);
  let noise = units.map(() => stream.normal());
  return recipe.totals.map((_, t) => {
    const shared = spatialField(`${recipe.label} ${t}`, units, 1800);
    if (t > 0) {
      wander = wander.map((w, i) => 0.97 * w + wandering * (0.77 * stream.normal() + 0.64 * shared[i]!));
      noise = noise.map((e) => PERSISTENCE * e + Math.sqrt(1 - PERSISTENCE ** 2) * stream.normal());
    }
    return units.map((_, i) => {
      const n = recipe.base[t]![i]!;
      const p = logistic(city[t]! + fixed[t]![i]!);
      const spread = n > 0 ? Math.sqrt(Math.min(0.25, dispersion / (n * p * (1 - p) + 1))) : 0;
      const reaction = elasticity[i]! * (city[t]! - mean);
      const ordinary = trend[i]! * (t - recipe.totals.length / 2) + wander[i]!;
      return fixed[t]![i]! + reaction + ordinary + spread * noise[i]!;
    });
  });
}

function expectedCounts(base: readonly number[], latent: readonly number[], total: number): number[] {
  const city = intercept(base, latent, total);
  return base.map((n, i) => n * logistic(city + latent[i]!));
}

/** The city's log-odds with which the expected counts add up to the total. */
function intercept(base: readonly number[], latent: readonly number[], total: number): number {
  let low = -20;
  let high = 20;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    let sum = 0;
    for (let i = 0; i < base.length; i += 1) sum += base[i]! * logistic(middle + latent[i]!);
    if (sum < total) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
