import type { Finding } from '../../domain/finding.ts';
import { germanText } from '../germanText.ts';
import type { BoundaryMapping, LevelMapping, RawLayer } from '../types.ts';

export interface ChosenLayer {
  readonly layer: RawLayer;
  readonly entries: readonly { readonly mapping: LevelMapping; readonly index: number }[];
}

/** Which layers are read, and with which parts of the mapping. A mapping that names layers leaves the others out. */
export function chooseLayers(
  layers: readonly RawLayer[],
  mapping: BoundaryMapping | undefined,
): { chosen: ChosenLayer[]; findings: Finding[] } {
  const all = (mapping?.layers ?? []).map((entry, index) => ({ mapping: entry, index }));
  const findings: Finding[] = [];
  // A GeoJSON is one layer, whatever its mapping calls it.
  if (layers.every((layer) => layer.format === 'geojson')) {
    const entries = all.length > 0 ? all : [{ mapping: {}, index: 0 }];
    return { chosen: layers.map((layer) => ({ layer, entries })), findings };
  }
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  for (const { mapping: entry } of all) {
    if (entry.layer === undefined || layers.some((layer) => same(layer.name, entry.layer!))) continue;
    findings.push({
      check: 'mapping-layer',
      severity: 'error',
      message: `Die Zuordnung nennt das Shapefile „${entry.layer}“, das es im ZIP-Archiv nicht gibt. Vorhanden: ${germanText.list(layers.map((layer) => layer.name))}.`,
      ...(layers[0] === undefined ? {} : { file: layers[0].file }),
    });
  }
  const chosen: ChosenLayer[] = [];
  layers.forEach((layer, position) => {
    const named = all.filter(({ mapping: entry }) => entry.layer !== undefined && same(entry.layer, layer.name));
    const open = all.filter(({ mapping: entry }) => entry.layer === undefined);
    const entries = named.length > 0 ? named : open;
    if (all.length === 0 || entries.length > 0) {
      chosen.push({ layer, entries: entries.length > 0 ? entries : [{ mapping: {}, index: position }] });
      return;
    }
    findings.push({
      check: 'layer-not-read',
      severity: 'note',
      message: `Das Shapefile „${layer.name}“ steht nicht in der Zuordnung und wird nicht gelesen.`,
      file: layer.file,
    });
  });
  return { chosen, findings };
}
