import type { Detection } from './detection.ts';
import { SHARE_SCALE } from './shareScale.ts';
import { simpleDetection } from './simpleDetection.ts';
import type { TrendPanel } from './trendPanel.ts';

/** Fewer residents, and the change is left out of account. */
const LEAST_PEOPLE = 300;

/**
 * The rule of social monitoring in Berlin (2 years) and Hamburg (3 years): a change of the rate beyond one standard
 * deviation of all changes. It flags a third of any city, whatever happens there.
 *
 * Formula: z = (Δrate − mean)/sd over the areas of the city, sd with 1/A; listed where |z| > 1. Areas with fewer than
 * 300 residents have z = 0.
 * Shape: a panel in, see `Detection`. Units: standard deviations.
 * Reference: Senatsverwaltung Berlin, Monitoring Soziale Stadtentwicklung; Behörde Hamburg, Sozialmonitoring.
 *
 * @example changeRule({ keys: ['a', 'b'], years: Float64Array.of(2020, 2022), count: Float64Array.of(40, 50, 40, 60), population: new Float64Array(4).fill(400) }, 2).score // [-1, 1]
 */
export function changeRule(panel: TrendPanel, span: number): Detection {
  const { keys, years, count, population, scale = SHARE_SCALE } = panel;
  const T = years.length;
  let base = 0;
  while (base < T - 2 && years[base + 1]! <= years[T - 1]! - span) base += 1;
  const counted = scale.kind === 'share' || scale.kind === 'frequency';
  const rate = (i: number, t: number): number =>
    counted ? count[i * T + t]! / population[i * T + t]! : count[i * T + t]!;
  const change = Float64Array.from(keys, (_, i) => rate(i, T - 1) - rate(i, base));
  const known = change.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const spread = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
  const z = change.map((value, i) =>
    (counted && population[(i + 1) * T - 1]! < LEAST_PEOPLE) || spread === 0 ? 0 : (value - mean) / spread,
  );
  return simpleDetection(
    panel,
    z,
    Uint8Array.from(z, (value) => (Math.abs(value) > 1 ? 1 : 0)),
  );
}
