import type { AreaDirectory } from './areaDirectory.ts';

export type AreaAliases = Readonly<Record<string, string>>;

/**
 * What a delivery format says of an area as the file names it: of its key and name together, of its key, or of its
 * name. What is said of a name moves no row that has a key of the list; null = nothing is said.
 */
export function areaAlias(
  aliases: AreaAliases,
  key: string,
  name: string,
  directory: AreaDirectory | null,
): string | null {
  const told = (text: string): string | null => (Object.hasOwn(aliases, text) ? aliases[text]! : null);
  if (key === '') return told(name);
  const ofKey = (name === '' ? null : told(`${key} ${name}`)) ?? told(key);
  if (ofKey !== null || name === '') return ofKey;
  const known = directory !== null && directory.key(key).length + directory.keyWithoutZeros(key).length > 0;
  return known ? null : told(name);
}
