import type { RawFeature } from '../types.ts';

/** All property names of some features, in the order in which they appear. */
export function propertyNames(features: readonly RawFeature[]): string[] {
  const names = new Set<string>();
  for (const feature of features) for (const name of Object.keys(feature.properties)) names.add(name);
  return [...names];
}
