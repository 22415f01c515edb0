import { binomialDraw } from '../../../src/core/numeric/binomialDraw.ts';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';
import type { TrendPanel } from '../../../src/core/trend/trendPanel.ts';

export interface MadeCity {
  readonly areas: number;
  readonly years: number;
  /** Log-odds by which the whole city rises in the middle of the years. */
  readonly shock?: number;
  /** One area whose log-odds rise by `size` a year after the year of this index. */
  readonly drift?: { readonly area: number; readonly from: number; readonly size: number };
  readonly seed?: string;
}

/** A city whose areas differ in size and level, wander a little, and move with the city. */
export function makePanel({ areas, years, shock = 0.1, drift, seed = 'city' }: MadeCity): { panel: TrendPanel } {
  const random = seededRandom(`${seed}|${areas}|${years}|${shock}`);
  const count = new Float64Array(areas * years);
  const population = new Float64Array(areas * years);
  for (let i = 0; i < areas; i += 1) {
    const people = Math.round(2000 * Math.exp(0.5 * random.normal()) + 500);
    const level = -2 + 0.5 * random.normal();
    let own = 0;
    for (let t = 0; t < years; t += 1) {
      own += 0.02 * random.normal();
      let logit = level + own + (t >= years / 2 ? shock : 0);
      if (drift !== undefined && i === drift.area) logit += drift.size * Math.max(0, t - drift.from);
      population[i * years + t] = people;
      count[i * years + t] = binomialDraw(people, 1 / (1 + Math.exp(-logit)), random);
    }
  }
  const keys = Array.from({ length: areas }, (_, i) => `a${String(i).padStart(4, '0')}`);
  return { panel: { keys, years: Float64Array.from({ length: years }, (_, t) => 2010 + t), count, population } };
}
