import type { Kernel } from './kernel.ts';

/**
 * A checked kernel: exponential exp(−rate·d), triangular 1 − d/r, biweight (1 − (d/r)²)², each 0 beyond the radius.
 *
 * Units: the radius in kilometres, the rate per kilometre (2 unless given). Triangular and biweight need a radius.
 * Reference: Reardon and O'Sullivan (2004), Sociological Methodology 34; Reardon et al. (2008), Demography 45.
 *
 * @example makeKernel('biweight', 2) // { shape: 'biweight', radius: 2, rate: 0 }
 */
export function makeKernel(shape: Kernel['shape'], radius: number | null = null, rate = 2): Kernel {
  if (radius === null && shape !== 'exponential') throw new RangeError(`A ${shape} kernel requires a radius.`);
  if (radius !== null && !(radius > 0 && radius < Infinity))
    throw new RangeError(`A kernel requires a radius above 0 kilometres, not ${radius}.`);
  if (shape === 'exponential' && !(rate > 0 && rate < Infinity))
    throw new RangeError(`An exponential kernel requires a rate above 0, not ${rate}.`);
  return { shape, radius, rate: shape === 'exponential' ? rate : 0 };
}
