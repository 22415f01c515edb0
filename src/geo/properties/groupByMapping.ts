import type { Finding } from '../../domain/finding.ts';
import { levelId } from '../levelId.ts';
import type { LevelMapping, RawFeature, RawLayer } from '../types.ts';
import { describeProperties } from './describeProperties.ts';
import { findLevelProperty } from './findLevelProperty.ts';
import { propertyNames } from './propertyNames.ts';
import { propertyText } from './propertyText.ts';

/** Features of a layer that are read the same way. */
export interface FeatureGroup {
  readonly mapping: LevelMapping;
  /** Where the mapping stands or would stand: "layers[0]". */
  readonly place: string;
  readonly features: readonly RawFeature[];
  /** Level of each feature; null = nobody knows, a question is open. */
  readonly levels: readonly string[] | null;
}

/**
 * A shapefile is one group, named by its mapping or by itself. A GeoJSON with several levels is one group a level, each
 * with the mapping of that level. There is at least one entry.
 */
export function groupByMapping(
  layer: RawLayer,
  entries: readonly { readonly mapping: LevelMapping; readonly index: number }[],
  findings: Finding[],
): FeatureGroup[] {
  const first = entries[0]!;
  const place = `layers[${first.index}]`;
  const given = entries.find(({ mapping }) => mapping.levelProperty !== undefined)?.mapping.levelProperty;
  if (given !== undefined && !propertyNames(layer.features).includes(given)) {
    findings.push({
      check: 'mapping-property',
      severity: 'error',
      message: `Die Zuordnung nennt levelProperty = „${given}“, die es in „${layer.name}“ nicht gibt.`,
      file: layer.file,
    });
  }
  const fixed = entries.length < 2 && given === undefined ? first.mapping.level : undefined;
  const property = fixed === undefined ? (given ?? findLevelProperty(layer.features)) : null;
  if (property === null) {
    const name = fixed ?? (layer.format === 'shapefile' ? layer.name : null);
    const level = name === null ? '' : levelId(name);
    if (level === '') askForLevel(layer, place, findings);
    else if (fixed === undefined) {
      findings.push({
        check: 'level-from-layer',
        severity: 'note',
        message: `Die Gliederungsebene „${level}“ ist nach dem Shapefile „${layer.name}“ benannt. Soll sie anders heißen, in der Zuordnung ${place}.level angeben.`,
        file: layer.file,
      });
    }
    return [
      {
        mapping: first.mapping,
        place,
        features: layer.features,
        levels: level === '' ? null : layer.features.map(() => level),
      },
    ];
  }

  const groups = new Map<string, RawFeature[]>();
  for (const feature of layer.features) {
    const level = levelId(propertyText(feature.properties[property]) ?? '');
    if (level === '') {
      findings.push({
        check: 'level-missing',
        severity: 'error',
        message: `Objekt Nr. ${feature.row} in „${layer.name}“ nennt keine Gliederungsebene: „${property}“ ist leer.`,
        file: layer.file,
        row: feature.row,
        ...(feature.pointer === null ? {} : { pointer: `${feature.pointer}/properties` }),
      });
      continue;
    }
    const group = groups.get(level);
    if (group) group.push(feature);
    else groups.set(level, [feature]);
  }
  return [...groups].map(([level, features]) => {
    const entry =
      entries.find(({ mapping }) => levelId(mapping.level ?? mapping.layer ?? '') === level) ??
      entries.find(({ mapping }) => mapping.level === undefined && mapping.layer === undefined) ??
      first;
    return { mapping: entry.mapping, place: `layers[${entry.index}]`, features, levels: features.map(() => level) };
  });
}

function askForLevel(layer: RawLayer, place: string, findings: Finding[]): void {
  findings.push({
    check: 'level-property',
    severity: 'question',
    message: `Auf welcher Gliederungsebene liegen die Gebiete in „${layer.name}“? Bitte in der Zuordnung angeben: ${place}.level, etwa „stadtteil“, oder ${place}.levelProperty, wenn eine Eigenschaft die Ebene nennt. Vorhanden sind ${describeProperties(propertyNames(layer.features), layer.features)}.`,
    file: layer.file,
  });
}
