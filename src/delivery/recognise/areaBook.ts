import { type AreaAliases, areaAlias } from './areaAlias.ts';
import type { AreaDirectory, KnownArea } from './areaDirectory.ts';
import { cleanLabel } from './cleanLabel.ts';
import { type AreaMatch, matchArea } from './matchArea.ts';
import { type PseudoKind, pseudoArea } from './pseudoArea.ts';
import { splitFused } from './splitFused.ts';

/** `left_out`: the delivery format says that it is not read. */
export type AreaState = 'area' | PseudoKind | 'nameless' | 'unknown' | 'ambiguous' | 'joint' | 'conflict' | 'left_out';

/** Keys of the pseudo-areas, as formats write them. */
const PSEUDO: Readonly<Record<string, PseudoKind>> = {
  gesamt: 'total',
  'nicht-zuzuordnen': 'not_assignable',
  ausserhalb: 'not_assignable',
};

/** An area as the file names it, and what became of it. */
export interface BookedArea {
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly state: AreaState;
  readonly match: AreaMatch | null;
  readonly sourceKey: string;
  readonly sourceName: string;
  /** Where it first stands. */
  readonly row: number;
  readonly column: number;
}

/** Every area that the file names, each looked up once. */
export class AreaBook {
  readonly areas: BookedArea[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #directory: AreaDirectory | null;
  /** The level that all names with one meaning share; names with several meanings are read on it. */
  readonly #level: string | null;

  readonly #keyLevel: string | null | undefined;
  readonly #aliases: AreaAliases;

  /** `aliases`: key or name in the file → key of an area or pseudo-area; "" = is not read. */
  constructor(
    directory: AreaDirectory | null,
    level: string | null,
    keyLevel: string | null | undefined = null,
    aliases: AreaAliases = {},
  ) {
    this.#aliases = aliases;
    this.#directory = directory;
    this.#keyLevel = keyLevel;
    this.#level = level;
  }

  /** The number of an area; `fused` = key and name stand in one cell. */
  number(key: string, name: string, level: string, fused: boolean, row: number, column: number): number {
    const id = `${key}\t${name}\t${level}`;
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.areas.length;
    this.#numbers.set(id, number);
    this.areas.push(this.#look(cleanLabel(key).trim(), cleanLabel(name).trim(), level.trim(), fused, row, column));
    return number;
  }

  /** The areas with the key of an answer: on the row's level, else on that of the others. */
  #meantAreas(key: string, level: string): readonly KnownArea[] {
    const found = this.#directory?.key(key) ?? [];
    if (found.length < 2) return found;
    for (const one of [level, this.#keyLevel, this.#level]) {
      const there = found.filter((area) => area.level === one);
      if (there.length > 0) return there;
    }
    return found;
  }

  #look(key: string, name: string, level: string, fused: boolean, row: number, column: number): BookedArea {
    const at = { sourceKey: key, sourceName: name, row, column };
    const blank = key === '' && name === '';
    const meant = areaAlias(this.#aliases, key, name, this.#directory);
    if (meant !== null) {
      if (meant === '') return { key, name, level, state: 'left_out', match: null, ...at };
      const kind = PSEUDO[meant];
      if (kind !== undefined) return { key: meant, name, level, state: kind, match: null, ...at };
      const known = this.#meantAreas(meant, level);
      const [area] = known;
      if (known.length > 1) return { key, name, level, state: 'ambiguous', match: ambiguous(known), ...at };
      if (area !== undefined) {
        const match: AreaMatch = { state: 'area', area, by: 'alias', byLevel: false, others: [] };
        return { key: area.key, name: area.name || name, level: area.level, state: 'area', match, ...at };
      }
    }
    if (blank) return { key, name, level, state: 'nameless', match: null, ...at };
    const pseudo = pseudoArea(key, name);
    const split = fused ? splitFused(key) : null;
    const ownKey = split?.key ?? (fused && !/^\S*\d\S*$/.test(key) ? '' : key);
    const ownName = split?.name ?? (fused && ownKey === '' ? key : name);
    if (this.#directory === null)
      return { key: ownKey, name: ownName, level, state: pseudo ?? 'area', match: null, ...at };
    const match = matchArea(this.#directory, ownKey, ownName, level, this.#level, this.#keyLevel);
    // A key of the directory outweighs words: "Gesamtschule" may well be a district's name.
    if (pseudo !== null && match.state !== 'area')
      return { key: ownKey, name: ownName, level, state: pseudo, match: null, ...at };
    const area: KnownArea | null = match.area;
    return area === null
      ? { key: ownKey, name: ownName, level, state: match.state, match, ...at }
      : {
          key: area.key,
          name: area.name === '' ? ownName : area.name,
          level: area.level,
          state: match.state,
          match,
          ...at,
        };
  }
}

function ambiguous(others: readonly KnownArea[]): AreaMatch {
  return { state: 'ambiguous', area: null, by: 'alias', byLevel: false, others };
}
