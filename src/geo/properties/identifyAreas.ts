import type { Finding } from '../../domain/finding.ts';
import type { LevelMapping, RawFeature, RawLayer } from '../types.ts';
import { groupByMapping } from './groupByMapping.ts';
import { propertyText } from './propertyText.ts';
import { recogniseProperties } from './recogniseProperties.ts';

/** Who a feature is; its geometry comes later. */
export interface Identity {
  readonly feature: RawFeature;
  readonly key: string;
  readonly name: string;
  readonly level: string;
  /** As given, null = nothing given. */
  readonly parent: string | null;
}

/** Level used while the question which one it is stands open. */
const UNKNOWN_LEVEL = 'unbekannt';

/** Key, name, level and parent of every feature of a layer; what has no key is left out with an error. */
export function identifyAreas(
  layer: RawLayer,
  entries: readonly { readonly mapping: LevelMapping; readonly index: number }[],
): { identities: Identity[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const identities: Identity[] = [];
  const groups = groupByMapping(layer, entries, findings);
  for (const { mapping, place, features, levels } of groups) {
    const recognised = recogniseProperties(layer, features, mapping, place);
    findings.push(...recognised.findings);
    const { key: keyName, name: nameName, parent: parentName } = recognised.properties;
    if (keyName === null) continue;
    let numbers = 0;
    features.forEach((feature, index) => {
      const value = feature.properties[keyName];
      const text = propertyText(value);
      const pointer = feature.pointer === null ? {} : { pointer: `${feature.pointer}/properties/${escaped(keyName)}` };
      const place = { file: layer.file, row: feature.row, ...pointer };
      if (text === null) {
        findings.push({
          check: 'key-missing',
          severity: 'error',
          message: `Objekt Nr. ${feature.row} in „${layer.name}“ hat keinen Schlüssel: „${keyName}“ ist leer.`,
          ...place,
        });
        return;
      }
      if (typeof value === 'number') {
        numbers++;
        if (!Number.isInteger(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
          findings.push({
            check: 'key-number',
            severity: 'error',
            message: `Objekt Nr. ${feature.row} in „${layer.name}“: der Schlüssel ${text} ist keine ganze Zahl oder hat zu viele Stellen. Bitte als Text liefern.`,
            ...place,
          });
          return;
        }
      }
      const key = text.padStart(mapping.keyLength ?? 0, '0');
      const prefix = mapping.parentPrefix;
      const parent =
        prefix === undefined ? propertyText(parentName === null ? null : feature.properties[parentName]) : null;
      identities.push({
        feature,
        key,
        name: (nameName === null ? null : propertyText(feature.properties[nameName])) ?? key,
        level: levels?.[index] ?? UNKNOWN_LEVEL,
        parent: prefix !== undefined && prefix < key.length ? key.slice(0, prefix) : parent,
      });
    });
    if (numbers > 0 && mapping.keyLength === undefined) {
      findings.push({
        check: 'key-number',
        severity: 'note',
        message: `Die Schlüssel in „${layer.name}“ sind als Zahlen geliefert und werden als Text übernommen. Fehlen führende Nullen, in der Zuordnung ${place}.keyLength angeben.`,
        file: layer.file,
      });
    }
  }
  return { identities, findings };
}

function escaped(name: string): string {
  return name.replace(/~/g, '~0').replace(/\//g, '~1');
}
