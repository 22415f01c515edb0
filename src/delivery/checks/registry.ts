import { additionalAreas } from './additionalAreas.ts';
import type { Check } from './check.ts';
import { classesDiffer } from './classesDiffer.ts';
import { duplicateCell } from './duplicateCell.ts';
import { factorSlip } from './factorSlip.ts';
import { fractionalCount } from './fractionalCount.ts';
import { jumpAgainstFormer } from './jumpAgainstFormer.ts';
import { missingAreas } from './missingAreas.ts';
import { negativeCount } from './negativeCount.ts';
import { partExceedsWhole } from './partExceedsWhole.ts';
import { periodOutsideBoundary } from './periodOutsideBoundary.ts';
import { shareDiffers } from './shareDiffers.ts';
import { shareRange } from './shareRange.ts';
import { totalDiffers } from './totalDiffers.ts';

/** Every check of a delivery, in the order in which they run. A test compares this list with the folder. */
export const CHECKS: readonly Check[] = [
  duplicateCell,
  negativeCount,
  fractionalCount,
  shareRange,
  periodOutsideBoundary,
  partExceedsWhole,
  missingAreas,
  totalDiffers,
  additionalAreas,
  classesDiffer,
  shareDiffers,
  factorSlip,
  jumpAgainstFormer,
];
