import { random } from '../random.ts';
import { YEARS } from '../years.ts';
import type { Unit } from './areas.ts';
import type { Panel } from './panel.ts';
import { spatialField } from './spatialField.ts';

export interface Decoupler {
  readonly unit: number;
  readonly direction: 'adverse' | 'favourable';
  readonly form: 'ramp' | 'step';
  /** First year that differs. */
  readonly onset: number;
  /** Log-odds per year for a ramp, log-odds once for a step; adverse is positive. */
  readonly drift: number;
}

export interface Decoupling {
  readonly list: readonly Decoupler[];
  /** What is planted, on the log-odds scale. */
  readonly planted: Panel;
  /** Planted and ordinary wandering that all measures of basic income support share. */
  readonly support: Panel;
}

/** The plan; the area is the one with enough residents, in a Stadtbezirk of its own, whose level comes nearest. */
const PLAN = [
  { direction: 'adverse', form: 'ramp', onset: 2014, drift: 0.085, level: -0.35 },
  { direction: 'adverse', form: 'ramp', onset: 2016, drift: 0.1, level: -0.65 },
  { direction: 'adverse', form: 'ramp', onset: 2017, drift: 0.115, level: -0.05 },
  { direction: 'adverse', form: 'step', onset: 2020, drift: 0.5, level: -0.2 },
  { direction: 'favourable', form: 'ramp', onset: 2013, drift: -0.075, level: 0.35 },
  { direction: 'favourable', form: 'ramp', onset: 2016, drift: -0.1, level: 0.2 },
] as const;
const MIN_RESIDENTS = 3800;

export function decouplers(units: readonly Unit[], deprivation: readonly number[], innerNorth: number): Decoupling {
  const taken = new Set<number>([innerNorth]);
  const list = PLAN.map(({ level, ...plan }): Decoupler => {
    let unit = -1;
    units.forEach((candidate, i) => {
      if (taken.has(candidate.district) || candidate.residents < MIN_RESIDENTS) return;
      if (unit === -1 || Math.abs(deprivation[i]! - level) < Math.abs(deprivation[unit]! - level)) unit = i;
    });
    taken.add(units[unit]!.district);
    return { ...plan, unit };
  });
  const planted = YEARS.map((year) => {
    const shift = units.map(() => 0);
    for (const { unit, form, onset, drift } of list) {
      const years = Math.max(0, year - onset + 1);
      shift[unit] = drift * (form === 'ramp' ? years : Math.min(1, years));
    }
    return shift;
  });
  const stream = random('wandering of support');
  let wander = units.map(() => 0);
  const support = planted.map((shift, t) => {
    const shared = spatialField(`support ${t}`, units, 1800);
    wander = wander.map((w, i) => 0.97 * w + (t === 0 ? 0 : 0.016) * (0.77 * stream.normal() + 0.64 * shared[i]!));
    return shift.map((value, i) => value + wander[i]!);
  });
  return { list, planted, support };
}
