import type { LogOdds } from './logOdds.ts';

/**
 * Logarithms of frequencies of events, with half an event added so that none has a value too.
 *
 * Formula: y = ln((k + ½)/n), u = 1/(k + ½).
 * Shape: one pair for each count; NaN stays NaN. Units: none (logarithm). Negative counts are refused.
 * Reference: McCullagh and Nelder (1989), Generalized Linear Models, ch. 6.
 *
 * @example logFrequencies(Float64Array.of(9.5), Float64Array.of(10)).u // [0.1]
 */
export function logFrequencies(count: Float64Array, population: Float64Array): LogOdds {
  const y = new Float64Array(count.length);
  const u = new Float64Array(count.length);
  for (let i = 0; i < count.length; i += 1) {
    const k = count[i]!;
    if (k < 0) throw new RangeError(`logFrequencies: ${k} events.`);
    y[i] = Math.log((k + 0.5) / population[i]!);
    u[i] = 1 / (k + 0.5);
  }
  return { y, u };
}
