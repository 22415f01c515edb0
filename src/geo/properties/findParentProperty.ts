import type { RawFeature } from '../types.ts';
import { plainName } from './plainName.ts';
import { propertyNames } from './propertyNames.ts';

const PARENT =
  /^(parent|parent_?(key|id|nr|code)|uebergeordnet(es?)?(_gebiet)?(_(id|nr|schluessel))?|ober_?gebiet|ober_?schluessel|eltern_?(gebiet|schluessel))$/;

/** The property that holds the key of the area above, or null. */
export function findParentProperty(features: readonly RawFeature[]): string | null {
  return propertyNames(features).find((name) => PARENT.test(plainName(name))) ?? null;
}
