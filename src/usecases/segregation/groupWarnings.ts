import { groupCounts } from '../../core/segregation/groupCounts.ts';
import type { Panel } from '../../domain/panel.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import type { GroupAgainstRest } from '../../engine/segregation/groupAgainstRestOf.ts';
import type { PopulationGroup } from '../../engine/segregation/populationGroup.ts';
import { reliabilityWarnings } from '../../engine/segregation/reliabilityWarnings.ts';
import type { SegregationWarning } from '../../engine/segregation/segregationResult.ts';

/** What would mislead a reader of a group's indices in one period: small units, chance, units without figures. */
export function groupWarnings(
  { title }: PopulationGroup,
  counts: GroupAgainstRest,
  panel: Panel,
  level: string,
): SegregationWarning[] {
  const keys = Array.from(panelIndex(panel).levels.get(level)!, (place) => panel.areas[place]!.key);
  const total = counts.group.map((count, row) => count + counts.rest[row]!);
  const warnings = reliabilityWarnings(title, groupCounts(counts.group, total), keys);
  const left = counts.units - counts.complete;
  if (left === 0) return warnings;
  const share = (100 * counts.droppedShare).toLocaleString('de-DE', { maximumFractionDigits: 1 });
  const people = counts.droppedShare > 0 ? ` Dort leben ${share} % der Menschen, von denen man weiß.` : '';
  return [
    {
      code: 'units_left_out',
      message: `${title}: ${left} von ${counts.units} Gebieten haben keine Zahlen und fehlen in den Indizes.${people}`,
    },
    ...warnings,
  ];
}
