import type { BoundaryLimits } from './types.ts';

export const DEFAULT_LIMITS: BoundaryLimits = {
  ignoredM2: 100,
  ignoredShare: 0.0001,
  overlapErrorShare: 0.05,
  containedShare: 0.95,
  maxUnpackedBytes: 200_000_000,
  maxEntries: 1000,
  maxLevels: 20,
  listed: 20,
};
