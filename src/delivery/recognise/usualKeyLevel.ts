import type { AreaDirectory } from './areaDirectory.ts';

/**
 * Where keys have lost their zeros, `1` may be the key of one level and `01` of another: the one level on which every
 * key of the column is known. null where each is an exact key, `undefined` where no single level has them all.
 */
export function usualKeyLevel(directory: AreaDirectory, keys: Iterable<string>): string | null | undefined {
  let levels: ReadonlySet<string> | null = null;
  let exact = true;
  for (const key of keys) {
    const text = key.trim();
    if (directory.key(text).length === 0) exact = false;
    const found = [...directory.key(text), ...directory.keyWithoutZeros(text)];
    if (found.length === 0) continue;
    const here = new Set(found.flatMap((area) => (area.level === null ? [] : [String(area.level)])));
    const before = levels as ReadonlySet<string> | null;
    levels = before === null ? here : new Set([...before].filter((level) => here.has(level)));
  }
  if (exact || levels === null) return null;
  return levels.size === 1 ? [...levels][0] : undefined;
}
