import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Sum } from '../../catalogue/types.ts';
import type { Panel } from '../../domain/panel.ts';
import { panelCounts } from './panelCounts.ts';
import type { PopulationGroup } from './populationGroup.ts';

/** Sums of shares may miss their total by so much of it. */
const ROUNDING = 1e-9;

/** Several groups at once, in one period; `overlap` where they cannot be parts of one whole. */
export type GroupsTogether =
  | { readonly overlap: true }
  | { readonly overlap: false; readonly columns: Float64Array[]; readonly hasRest: boolean; readonly used: number };

/**
 * The columns of several groups and, where they leave people over, of the rest. Units where a count is missing have
 * zeros. Groups that add up to more people than there are overlap: they are no partition of the people.
 */
export function groupsTogether(
  panel: Panel,
  catalogue: Catalogue,
  groups: readonly PopulationGroup[],
  people: Sum,
  level: string,
  period: string,
): GroupsTogether {
  const total = panelCounts(panel, catalogue, people, level, period);
  const parts = groups.map(({ members }) => panelCounts(panel, catalogue, members, level, period));
  const columns = parts.map(({ counts }) => new Float64Array(counts.length));
  const rest = new Float64Array(total.counts.length);
  let left = 0;
  let used = 0;
  for (let i = 0; i < total.counts.length; i += 1) {
    if (total.known[i] === 0 || parts.some(({ known }) => known[i] === 0)) continue;
    const sum = parts.reduce((all, { counts }) => all + counts[i]!, 0);
    if (sum > total.counts[i]! * (1 + ROUNDING)) return { overlap: true };
    parts.forEach(({ counts }, m) => {
      columns[m]![i] = counts[i]!;
    });
    rest[i] = Math.max(0, total.counts[i]! - sum);
    left += rest[i]!;
    if (total.counts[i]! > 0) used += 1;
  }
  // People left over by rounding alone are no group.
  const hasRest = left > 1e-6 * rest.length;
  return { overlap: false, columns: hasRest ? [...columns, rest] : columns, hasRest, used };
}
