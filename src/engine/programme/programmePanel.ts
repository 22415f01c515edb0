import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Measure } from '../../catalogue/types.ts';
import type { Area } from '../../domain/area.ts';
import type { Column, Panel } from '../../domain/panel.ts';
import type { ProgrammeArea } from '../../domain/programmeArea.ts';
import { PROGRAMME_LEVEL } from '../../domain/programmeLevel.ts';
import { HAS_VALUE, NOT_DELIVERED, reasonCode } from '../../domain/reason.ts';
import { panelIndex } from '../panelIndex.ts';
import { resolveMeasure } from '../resolveMeasure.ts';

const NOT_APPLICABLE = reasonCode('not_applicable');

/**
 * A panel of programme areas on the level `programmgebiet`: every count summed over the members, in the order of the
 * panel. A sum with a missing part is missing with the part's reason. What does not add up (a median) is not applicable,
 * but for a programme area of a single member, which is that member. The areas overlap and do not cover the city, so the
 * city's figure stays that of `sums.level`: the finest level of any member.
 */
export function programmePanel(panel: Panel, programmes: readonly ProgrammeArea[], catalogue: Catalogue): Panel {
  const { levels } = panel.boundary;
  const members = programmes.map(({ level, areas }) => {
    const keys = new Set(areas);
    return (panelIndex(panel).levels.get(level) ?? new Int32Array()).filter((i) => keys.has(panel.areas[i]!.key));
  });
  const pseudo = panel.areas.flatMap((area, i) => (area.level === null ? [i] : []));
  const areas: Area[] = [
    ...programmes.map(({ id, name }, i) => ({
      areaId: i + 1,
      key: id,
      name,
      level: PROGRAMME_LEVEL,
      parentKey: null,
      kind: 'area' as const,
      areaM2: sumOrNull(Array.from(members[i]!, (at) => panel.areas[at]!.areaM2)),
      centroid: null,
    })),
    ...pseudo.map((at, i) => ({ ...panel.areas[at]!, areaId: programmes.length + i + 1 })),
  ];
  const finest = programmes.reduce((level, one) => Math.max(level, levels.indexOf(one.level)), 0);
  const countedOtherwise = measuresWithCounts(catalogue);
  const columns = new Map<string, Map<string, Column>>();
  for (const [id, periods] of panel.columns) {
    const measure = catalogue.measures.get(id);
    if (measure === undefined) continue;
    const kept = new Map<string, Column>();
    for (const [period, delivered] of periods) {
      const resolved = resolveMeasure(panel, catalogue, id, period);
      const values = new Float64Array(areas.length);
      const reasons = new Uint8Array(areas.length).fill(NOT_DELIVERED);
      programmes.forEach(({ level }, i) => {
        if ((resolved.basis.get(level) ?? 'absent') === 'absent') return;
        const places = members[i]!;
        if (places.length === 1 || addsUp(measure)) sumInto(values, reasons, i, places, resolved);
        else if (!countedOtherwise.has(id)) reasons[i] = NOT_APPLICABLE;
      });
      pseudo.forEach((at, i) => {
        values[programmes.length + i] = delivered.values[at]!;
        reasons[programmes.length + i] = delivered.reasons[at]!;
      });
      kept.set(period, { values, reasons });
    }
    columns.set(id, kept);
  }
  return {
    boundary: { ...panel.boundary, levels: [PROGRAMME_LEVEL] },
    areas,
    columns,
    sums: { panel, level: levels[finest]! },
  };
}

function addsUp(measure: Measure): boolean {
  return measure.kind === 'count' && measure.additive !== false;
}

/** Measures that do not add up, of indicators that can do without them: there the counts are told, not the obstacle. */
function measuresWithCounts(catalogue: Catalogue): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { deliveredAs, numerator, kind } of catalogue.indicators.values())
    if (deliveredAs !== undefined && (numerator !== undefined || kind === 'change')) found.add(deliveredAs);
  return found;
}

function sumInto(
  values: Float64Array,
  reasons: Uint8Array,
  at: number,
  places: Int32Array,
  from: { readonly values: Float64Array; readonly reasons: Uint8Array },
): void {
  let total = 0;
  let reason = HAS_VALUE;
  for (const i of places) {
    total += from.values[i]!;
    const why = from.reasons[i]!;
    if (why !== HAS_VALUE) reason = reason === HAS_VALUE ? why : Math.min(reason, why);
  }
  if (places.length === 0) reason = NOT_DELIVERED;
  values[at] = reason === HAS_VALUE ? total : 0;
  reasons[at] = reason;
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  return values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + value!, 0);
}
