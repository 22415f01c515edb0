import type { IndexDescription } from './indexDescription.ts';
import { kernelIndices, kernelMatrixIndices } from './kernelIndices.ts';
import { localIndices, localMatrixIndices } from './localIndices.ts';
import { groupMatrixIndices, multigroupIndices } from './multigroupIndices.ts';
import { oneGroupIndices } from './oneGroupIndices.ts';
import { ordinalIndices } from './ordinalIndices.ts';
import { spatialIndices } from './spatialIndices.ts';

/**
 * Every segregation index there is here, in the order of the output. To compute them, take the registry of a set
 * (`oneGroupIndices`, `spatialIndices`, …), whose entries also hold the function.
 */
export const segregationIndices: readonly IndexDescription[] = [
  ...oneGroupIndices,
  ...spatialIndices,
  ...multigroupIndices,
  ...groupMatrixIndices,
  ...ordinalIndices,
  ...kernelIndices,
  ...kernelMatrixIndices,
  ...localIndices,
  ...localMatrixIndices,
];
