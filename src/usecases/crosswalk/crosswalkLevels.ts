import type { Area } from '../../domain/area.ts';
import type { Finding } from '../../domain/finding.ts';

/** The areas of a boundary version and the names of its levels. */
export interface CrosswalkSide {
  readonly id: string;
  readonly levels: readonly string[];
  readonly areas: readonly Area[];
}

/** Level → keys of its areas. */
export function keysByLevel({ levels, areas }: CrosswalkSide): Map<string, Set<string>> {
  return new Map(
    levels.map((level) => [level, new Set(areas.filter((one) => one.level === level).map(({ key }) => key))]),
  );
}

/**
 * The levels that a table without a column `level` is about: those on which its keys stand, the same in both versions
 * where that can be. Where no level has them all, the one with most of them, so that the missing ones can be named.
 */
export function crosswalkLevels(
  from: CrosswalkSide,
  to: CrosswalkSide,
  fromKeys: ReadonlySet<string>,
  toKeys: ReadonlySet<string>,
): { readonly from: string; readonly to: string } | Finding {
  const sources = fitting(from, fromKeys);
  const targets = fitting(to, toKeys);
  const shared = sources.filter((level) => targets.includes(level));
  if (shared.length === 1) return { from: shared[0]!, to: shared[0]! };
  if (shared.length === 0 && sources.length === 1 && targets.length === 1)
    return { from: sources[0]!, to: targets[0]! };
  const levels = shared.length > 0 ? shared : [...new Set([...sources, ...targets])];
  return {
    check: 'crosswalk-level',
    severity: 'error',
    message: `Die Schlüssel stehen auf mehreren Ebenen: ${levels.join(', ')}. Bitte eine Spalte „level“ ergänzen.`,
    row: 1,
  };
}

function fitting(side: CrosswalkSide, keys: ReadonlySet<string>): string[] {
  let most = -1;
  let best: string[] = [];
  for (const [level, known] of keysByLevel(side)) {
    let found = 0;
    for (const key of keys) if (known.has(key)) found++;
    if (found > most) best = [];
    most = Math.max(most, found);
    if (found === most) best.push(level);
  }
  return best;
}
