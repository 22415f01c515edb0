import type { AreaDirectory, KnownArea } from './areaDirectory.ts';
import { plainName } from './plainName.ts';

export interface AreaMatch {
  readonly state: 'area' | 'unknown' | 'ambiguous' | 'joint' | 'conflict';
  readonly area: KnownArea | null;
  /** How it was found; null for nothing. */
  readonly by: 'key' | 'zeros' | 'name' | 'similar_name' | 'alias' | null;
  readonly byLevel: boolean;
  /** The areas that it may also be, or that a joint row holds together. */
  readonly others: readonly KnownArea[];
}

const UNKNOWN: AreaMatch = { state: 'unknown', area: null, by: null, byLevel: false, others: [] };

/**
 * Looks an area up: key, key with its lost zeros, exact name, name in another spelling; among several on different
 * levels the one on the row's level, else the one on the level of all the other names. Never the nearest guess.
 */
export function matchArea(
  directory: AreaDirectory,
  key: string,
  name: string,
  level: string,
  usualLevel: string | null,
  keyLevel: string | null | undefined,
): AreaMatch {
  const bareName = name.replace(/\s*(?:\*+\)?|[¹²³⁴⁵]\)?|\d\))$/u, '');
  const ways: readonly (readonly [NonNullable<AreaMatch['by']>, readonly KnownArea[]])[] = [
    ['key', key === '' ? [] : exactKeys(directory, key, keyLevel)],
    ['zeros', key === '' ? [] : onLevel(directory.keyWithoutZeros(key), keyLevel)],
    ['name', key === '' && name !== '' ? firstFilled(directory.name(name), directory.name(bareName)) : []],
    [
      'similar_name',
      key === '' && name !== '' ? firstFilled(directory.similarName(bareName), directory.key(name)) : [],
    ],
  ];
  for (const [by, found] of ways) {
    if (found.length === 0) continue;
    const narrowed = narrow(found, level, usualLevel, name);
    if (narrowed.length > 1) return { state: 'ambiguous', area: null, by, byLevel: false, others: found };
    const area = narrowed[0]!;
    const others = by === 'key' || by === 'zeros' ? contradicting(directory, area, bareName) : [];
    if (others.length > 0) return { state: 'conflict', area: null, by, byLevel: false, others: [area, ...others] };
    return { state: 'area', area, by, byLevel: found.length > 1, others: [] };
  }
  const joint = jointAreas(directory, bareName, usualLevel);
  return joint.length > 1 ? { ...UNKNOWN, state: 'joint', others: joint } : UNKNOWN;
}

/** Where the column's keys lost their zeros, an exact key of another level is none. */
function exactKeys(directory: AreaDirectory, key: string, keyLevel: string | null | undefined): readonly KnownArea[] {
  const exact = directory.key(key);
  if (keyLevel === null || exact.length === 0) return exact;
  if (keyLevel !== undefined) return onLevel(exact, keyLevel);
  return [...new Set([...exact, ...directory.keyWithoutZeros(key)])];
}

function onLevel(found: readonly KnownArea[], level: string | null | undefined): readonly KnownArea[] {
  return level === null || level === undefined ? found : found.filter((area) => area.level === level);
}

function firstFilled(a: readonly KnownArea[], b: readonly KnownArea[]): readonly KnownArea[] {
  return a.length > 0 ? a : b;
}

function narrow(
  found: readonly KnownArea[],
  level: string,
  usualLevel: string | null,
  name: string,
): readonly KnownArea[] {
  if (found.length < 2) return found;
  if (level !== '') {
    const there = found.filter((area) => plainName(area.level) === plainName(level));
    if (there.length > 0) return there;
  }
  const named = found.filter((area) => name !== '' && plainName(area.name) === plainName(name));
  if (named.length === 1) return named;
  const usual = usualLevel === null ? [] : found.filter((area) => area.level === usualLevel);
  return usual.length > 0 ? usual : found;
}

/** Other areas whose name stands beside this one's key: a slipped row, or keys of another boundary version. */
function contradicting(directory: AreaDirectory, area: KnownArea, name: string): readonly KnownArea[] {
  if (name === '' || area.name === '' || plainName(area.name) === plainName(name)) return [];
  const named = directory.similarName(name);
  return named.includes(area) ? [] : named;
}

/** `Kleiner Grasbrook und Steinwerder`: one row for several areas of the list. */
function jointAreas(directory: AreaDirectory, name: string, usualLevel: string | null): readonly KnownArea[] {
  const parts = name.split(/\s+(?:und|u\.|mit)\s+|\s*[/+&,]\s*/).filter((part) => part !== '');
  if (parts.length < 2) return [];
  const found = parts.map((part) => directory.similarName(part));
  if (found.some((one) => one.length === 0)) return [];
  return found.map((one) => one.find((area) => area.level === usualLevel) ?? one[0]!);
}
