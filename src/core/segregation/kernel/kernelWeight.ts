import type { Kernel } from './kernel.ts';

const AT_RADIUS = 1 + 1e-12;

/**
 * The weight of a distance under a kernel.
 *
 * Range: 0 (beyond the radius; triangular and biweight also at it) to 1 (distance 0). Units: kilometres; takes the squared distance, because two of
 * the three kernels can do without the root.
 *
 * @example kernelWeight({ shape: 'biweight', radius: 2, rate: 0 }, 1) // 0.5625
 */
export function kernelWeight(kernel: Kernel, squaredKilometres: number): number {
  const { radius, shape } = kernel;
  // The exponential still counts at the radius itself; a distance that misses it by rounding is at the radius.
  if (radius !== null && squaredKilometres > radius * radius * AT_RADIUS) return 0;
  if (shape === 'exponential') return Math.exp(-kernel.rate * Math.sqrt(squaredKilometres));
  if (shape === 'triangular') return Math.max(0, 1 - Math.sqrt(squaredKilometres) / radius!);
  const inside = Math.max(0, 1 - squaredKilometres / (radius! * radius!));
  return inside * inside;
}
