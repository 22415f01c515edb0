import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Panel } from '../../domain/panel.ts';
import { panelCounts } from './panelCounts.ts';
import type { PopulationGroup } from './populationGroup.ts';

/** Sums of shares may miss their total by so much of it. */
const ROUNDING = 1e-9;

/** One group against the rest, in one period. Units where a count is missing have zeros and are not `complete`. */
export interface GroupAgainstRest {
  readonly group: Float64Array;
  readonly rest: Float64Array;
  readonly units: number;
  /** Units with both counts. */
  readonly complete: number;
  /** Units with both counts where somebody lives. */
  readonly used: number;
  readonly members: number;
  readonly people: number;
  /** People in units that are left out, as a share of all people known of; 0 where nothing is known of them. */
  readonly droppedShare: number;
}

/** A group and the rest of its people over the areas of a level. */
export function groupAgainstRestOf(
  panel: Panel,
  catalogue: Catalogue,
  group: PopulationGroup,
  level: string,
  period: string,
): GroupAgainstRest {
  const members = panelCounts(panel, catalogue, group.members, level, period);
  const people = panelCounts(panel, catalogue, group.people, level, period);
  const units = members.counts.length;
  const result = { group: new Float64Array(units), rest: new Float64Array(units) };
  let complete = 0;
  let used = 0;
  let memberSum = 0;
  let peopleSum = 0;
  let dropped = 0;
  for (let i = 0; i < units; i += 1) {
    const t = people.counts[i]!;
    const x = members.counts[i]!;
    // More members than people is a fault of the data that a finding tells; here the unit cannot be used.
    if (members.known[i] === 0 || people.known[i] === 0 || x < 0 || x > t * (1 + ROUNDING)) {
      if (people.known[i] === 1) dropped += t;
      continue;
    }
    complete += 1;
    if (t > 0) used += 1;
    result.group[i] = x;
    result.rest[i] = Math.max(0, t - x);
    memberSum += x;
    peopleSum += t;
  }
  const known = peopleSum + dropped;
  return {
    ...result,
    units,
    complete,
    used,
    members: memberSum,
    people: peopleSum,
    droppedShare: known > 0 ? dropped / known : 0,
  };
}
