import type { RawFeature } from '../types.ts';
import { propertyText } from './propertyText.ts';

/** „STT_NR“ (909, 905 …), „STT_NAME“ (Flittard, Dellbrück …): names with samples, for a question. */
export function describeProperties(names: readonly string[], features: readonly RawFeature[]): string {
  const described = names.slice(0, 20).map((name) => {
    const samples = features.slice(0, 2).map((feature) => (propertyText(feature.properties[name]) ?? '–').slice(0, 30));
    return `„${name}“ (${samples.join(', ')}${features.length > 2 ? ' …' : ''})`;
  });
  return `${described.join(', ')}${names.length > 20 ? ` und ${names.length - 20} weitere` : ''}`;
}
