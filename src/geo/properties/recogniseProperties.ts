import type { Finding } from '../../domain/finding.ts';
import type { LevelMapping, RawFeature, RawLayer } from '../types.ts';
import { describeProperties } from './describeProperties.ts';
import { findKeyProperty } from './findKeyProperty.ts';
import { findNameProperty } from './findNameProperty.ts';
import { findParentProperty } from './findParentProperty.ts';
import { propertyNames } from './propertyNames.ts';

export interface RecognisedProperties {
  /** Null = a question is open. */
  readonly key: string | null;
  /** Null = the key serves as name. */
  readonly name: string | null;
  readonly parent: string | null;
}

/** Which properties hold key, name and parent: the mapping's word first, else what the names say, else a question. */
export function recogniseProperties(
  layer: RawLayer,
  features: readonly RawFeature[],
  mapping: LevelMapping,
  place: string,
): { properties: RecognisedProperties; findings: Finding[] } {
  const findings: Finding[] = [];
  const all = propertyNames(features);
  const add = (check: string, severity: Finding['severity'], message: string) =>
    findings.push({
      check,
      severity,
      message,
      file: layer.file,
      ...(features[0]?.pointer ? { pointer: `${features[0].pointer}/properties` } : {}),
    });
  const listed =
    all.length === 0
      ? 'Die Gebiete haben keine Eigenschaften.'
      : `Vorhanden sind ${describeProperties(all, features)}.`;
  /** The mapped property where it exists; null with an error where it does not; undefined = not mapped. */
  const mapped = (field: 'keyProperty' | 'nameProperty' | 'parentProperty'): string | null | undefined => {
    const wanted = mapping[field];
    if (wanted === undefined || all.includes(wanted)) return wanted;
    add(
      'mapping-property',
      'error',
      `Die Zuordnung nennt ${field} = „${wanted}“, die es in „${layer.name}“ nicht gibt. ${listed}`,
    );
    return null;
  };

  let key = mapped('keyProperty');
  if (key === undefined) {
    const candidates = findKeyProperty(features);
    key = candidates.length === 1 ? candidates[0]! : null;
    if (candidates.length !== 1) {
      const offer = candidates.length === 0 ? listed : `In Frage kommen ${describeProperties(candidates, features)}.`;
      add(
        'key-property',
        'question',
        `In welcher Eigenschaft steht in „${layer.name}“ der Schlüssel der Gebiete? ${offer} Bitte in der Zuordnung angeben: ${place}.keyProperty.`,
      );
    }
  }
  let name = mapped('nameProperty');
  if (name === undefined) {
    const candidates = key === null ? [] : findNameProperty(features, key);
    name = candidates.length === 1 ? candidates[0]! : null;
    if (candidates.length > 1) {
      add(
        'name-property',
        'question',
        `In welcher Eigenschaft steht in „${layer.name}“ der Name der Gebiete? In Frage kommen ${describeProperties(candidates, features)}. Bitte in der Zuordnung angeben: ${place}.nameProperty.`,
      );
    } else if (key !== null && name === null) {
      add(
        'name-property',
        'note',
        `In „${layer.name}“ ist keine Eigenschaft mit Namen zu erkennen; die Schlüssel dienen als Namen. ${listed}`,
      );
    }
  }
  const parent = mapping.parentPrefix === undefined ? mapped('parentProperty') : null;
  return { properties: { key, name, parent: parent === undefined ? findParentProperty(features) : parent }, findings };
}
