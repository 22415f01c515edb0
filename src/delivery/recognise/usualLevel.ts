import type { AreaDirectory } from './areaDirectory.ts';

/** The one level on which all names with a single meaning lie; null if they lie on several. */
export function usualLevel(directory: AreaDirectory, names: Iterable<string>): string | null {
  const levels = new Set<string>();
  const ambiguous: string[][] = [];
  for (const name of names) {
    const found = directory.similarName(name);
    if (found.length === 1) levels.add(found[0]!.level);
    else if (found.length > 1) ambiguous.push(found.map((area) => area.level));
  }
  const candidates = [...levels];
  if (candidates.length !== 1) return null;
  return ambiguous.every((one) => one.includes(candidates[0]!)) ? candidates[0]! : null;
}
