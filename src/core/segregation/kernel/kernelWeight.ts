import type { Kernel } from './kernel.ts';

/**
 * The weight of a distance under a kernel.
 *
 * Range: 0 (at the radius and beyond) to 1 (distance 0). Units: kilometres; takes the squared distance, because two of
 * the three kernels can do without the root.
 *
 * @example kernelWeight({ shape: 'biweight', radius: 2, rate: 0 }, 1) // 0.5625
 */
export function kernelWeight(kernel: Kernel, squaredKilometres: number): number {
  const { radius, shape } = kernel;
  if (radius !== null && squaredKilometres >= radius * radius) return 0;
  if (shape === 'exponential') return Math.exp(-kernel.rate * Math.sqrt(squaredKilometres));
  if (shape === 'triangular') return 1 - Math.sqrt(squaredKilometres) / radius!;
  const inside = 1 - squaredKilometres / (radius! * radius!);
  return inside * inside;
}
