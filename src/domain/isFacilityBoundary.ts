import type { BoundaryVersion } from './boundaryVersion.ts';
import { FACILITY_LEVELS } from './facilityLevels.ts';

/**
 * True for a list of facilities (schools) kept as a boundary version of its own. It may be valid at the same time as the
 * city's areas, and is never meant unless it is asked for.
 */
export function isFacilityBoundary({ levels }: Pick<BoundaryVersion, 'levels'>): boolean {
  return levels.length > 0 && levels.every((level) => FACILITY_LEVELS.has(level));
}
