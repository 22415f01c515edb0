import { plainName } from './plainName.ts';

/** One area that a file may name. */
export interface KnownArea {
  readonly key: string;
  readonly name: string;
  /** Empty where the directory names no levels. */
  readonly level: string;
}

/** The areas of one boundary version, found by key, by key without its leading zeros, by exact and by plain name. */
export class AreaDirectory {
  readonly areas: readonly KnownArea[];
  readonly #byKey = new Map<string, KnownArea[]>();
  readonly #byStripped = new Map<string, KnownArea[]>();
  readonly #byName = new Map<string, KnownArea[]>();
  readonly #byPlainName = new Map<string, KnownArea[]>();

  /** `aliases`: what a source writes instead of a key or name → the key meant. */
  constructor(
    areas: readonly KnownArea[],
    otherKeys: ReadonlyMap<string, KnownArea> = new Map(),
    aliases: Readonly<Record<string, string>> = {},
  ) {
    this.areas = areas;
    for (const area of areas) {
      push(this.#byKey, area.key, area);
      push(this.#byStripped, strip(area.key), area);
      if (area.name === '') continue;
      push(this.#byName, area.name.normalize('NFC').trim(), area);
      push(this.#byPlainName, plainName(area.name), area);
    }
    for (const [key, area] of otherKeys) if (!this.#byKey.has(key)) push(this.#byKey, key, area);
    for (const [text, key] of Object.entries(aliases)) {
      const meant = this.#byKey.get(key);
      if (meant !== undefined) {
        this.#byKey.set(text, meant);
        this.#byName.set(text, meant);
      }
    }
  }

  key(text: string): readonly KnownArea[] {
    return this.#byKey.get(text) ?? NONE;
  }

  /** Keys that differ in their leading zeros alone; also `1100101.0` for `01100101`. */
  keyWithoutZeros(text: string): readonly KnownArea[] {
    return /^\d+(?:\.0+)?$/.test(text) ? (this.#byStripped.get(strip(text.replace(/\.0+$/, ''))) ?? NONE) : NONE;
  }

  name(text: string): readonly KnownArea[] {
    return this.#byName.get(text.normalize('NFC').trim()) ?? NONE;
  }

  /** Names that differ in case, punctuation or the spelling of umlauts alone. */
  similarName(text: string): readonly KnownArea[] {
    return this.#byPlainName.get(plainName(text)) ?? NONE;
  }

  levels(): string[] {
    return [...new Set(this.areas.map((area) => area.level))];
  }
}

const NONE: readonly KnownArea[] = [];

function strip(key: string): string {
  return key.replace(/^0+(?=.)/, '');
}

function push(map: Map<string, KnownArea[]>, key: string, area: KnownArea): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [area]);
  else if (!known.includes(area)) known.push(area);
}
