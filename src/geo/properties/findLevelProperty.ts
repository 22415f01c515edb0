import type { RawFeature } from '../types.ts';
import { plainName } from './plainName.ts';
import { propertyNames } from './propertyNames.ts';

/** The property that says on which level an area is, or null. */
export function findLevelProperty(features: readonly RawFeature[]): string | null {
  return (
    propertyNames(features).find((name) => /^(level|ebene|(gliederungs|gebiets|raum)ebene)$/.test(plainName(name))) ??
    null
  );
}
