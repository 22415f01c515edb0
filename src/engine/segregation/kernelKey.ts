import type { Kernel } from '../../core/segregation/kernel/kernel.ts';

/** "biweight:2", "exponential". */
export function kernelKey({ shape, radius }: Kernel): string {
  return radius === null ? shape : `${shape}:${radius}`;
}
