import type { LocalAutocorrelation } from './localAutocorrelation.ts';

/**
 * Lists for as many units, of which none is defined yet.
 *
 * @example emptyLocal(2).p // [1, 1]
 */
export function emptyLocal(units: number): LocalAutocorrelation {
  const list = (): Float64Array => new Float64Array(units);
  return {
    defined: new Uint8Array(units),
    statistic: list(),
    expectation: list(),
    variance: list(),
    z: list(),
    p: list().fill(1),
  };
}
