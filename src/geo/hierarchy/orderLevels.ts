import type { MeasuredArea } from '../draftArea.ts';

/**
 * Levels from coarse to fine: a level comes after the one in which its areas' given parents are found; where nothing is
 * given, the mean size decides.
 */
export function orderLevels(areas: readonly MeasuredArea[]): string[] {
  const levels = new Map<string, MeasuredArea[]>();
  for (const area of areas) {
    const members = levels.get(area.level);
    if (members) members.push(area);
    else levels.set(area.level, [area]);
  }
  const mean = (level: string) => {
    const members = levels.get(level)!;
    return members.reduce((sum, area) => sum + area.areaM2, 0) / members.length;
  };
  const bySize = [...levels.keys()].sort((a, b) => mean(b) - mean(a) || (a < b ? -1 : 1));
  const above = new Map(bySize.map((level) => [level, levelOfParents(level, levels, mean)]));
  const ordered: string[] = [];
  const visit = (level: string, path: readonly string[]) => {
    if (ordered.includes(level) || path.includes(level)) return;
    const parent = above.get(level) ?? null;
    if (parent !== null) visit(parent, [...path, level]);
    ordered.push(level);
  };
  for (const level of bySize) visit(level, []);
  return ordered;
}

/** The level that holds most of the parents given in a level; keys may repeat between levels, then the nearest coarser wins. */
function levelOfParents(
  level: string,
  levels: ReadonlyMap<string, readonly MeasuredArea[]>,
  mean: (level: string) => number,
): string | null {
  const given = levels.get(level)!.flatMap((area) => (area.givenParent === null ? [] : [area.givenParent]));
  let best: string | null = null;
  let most = 0;
  for (const [candidate, members] of levels) {
    if (candidate === level) continue;
    const keys = new Set(members.map((area) => area.key));
    const hits = given.filter((key) => keys.has(key)).length;
    if (
      hits > most ||
      (hits === most && hits > 0 && best !== null && mean(candidate) < mean(best) && mean(candidate) > mean(level))
    ) {
      best = candidate;
      most = hits;
    }
  }
  return best;
}
