import { groupTable } from '../../core/segregation/groupTable.ts';
import { dissimilarityContribution } from '../../core/segregation/local/dissimilarityContribution.ts';
import { locationQuotient } from '../../core/segregation/local/locationQuotient.ts';
import type { Panel } from '../../domain/panel.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import type { GroupAgainstRest } from '../../engine/segregation/groupAgainstRestOf.ts';
import type { PopulationGroup } from '../../engine/segregation/populationGroup.ts';

/** What every area has to do with it: values[i] belongs to areas[i]; null where the area is left out or undefined. */
export interface LocalSegregation {
  readonly areas: readonly { readonly key: string; readonly name: string }[];
  readonly groups: readonly {
    readonly group: string;
    readonly period: string;
    /** How many times as frequent the group is here as in the city. */
    readonly locationQuotient: readonly (number | null)[];
    /** The area's part of the dissimilarity; all parts add up to it. */
    readonly dissimilarityContribution: readonly (number | null)[];
  }[];
}

/** Location quotients and contributions of every area, for each group in its last period. */
export function localSegregationOf(
  panel: Panel,
  level: string,
  groups: readonly { readonly group: PopulationGroup; readonly counts: GroupAgainstRest; readonly period: string }[],
): LocalSegregation {
  const places = panelIndex(panel).levels.get(level)!;
  return {
    areas: Array.from(places, (place) => {
      const { key, name } = panel.areas[place]!;
      return { key, name };
    }),
    groups: groups.map(({ group, counts, period }) => {
      const table = groupTable([counts.group, counts.rest]);
      const spread = (values: Float64Array | undefined): (number | null)[] => {
        const all = new Array<number | null>(places.length).fill(null);
        values?.forEach((value, i) => {
          all[table.units[i]!] = value;
        });
        return all;
      };
      const first = table.groups[0] === 0;
      return {
        group: group.id,
        period,
        locationQuotient: spread(first ? locationQuotient(table).value?.[0] : undefined),
        dissimilarityContribution: spread(dissimilarityContribution(table).value ?? undefined),
      };
    }),
  };
}
