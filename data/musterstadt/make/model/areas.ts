import { type Division, divideCity, type Ring } from '../geometry/divideCity.ts';
import { DISTRICTS } from '../names/districts.ts';
import { SPARSE_UNITS } from '../names/sparseUnits.ts';
import { random } from '../random.ts';
import { fitToTotal } from './fitToTotal.ts';

export type LevelId = 'stadtbezirk' | 'sozialraum' | 'unterbezirk';

export interface Area {
  readonly key: string;
  readonly name: string;
  readonly level: LevelId;
  readonly parent: string | null;
  readonly ring: Ring;
}

export interface Unit extends Area {
  readonly district: number;
  readonly space: number;
  readonly x: number;
  readonly y: number;
  readonly areaM2: number;
  /** Residents at the end of 2021. */
  readonly residents: number;
}

export interface Areas {
  /** Stadtbezirke, then Sozialräume, then Unterbezirke, each by key. */
  readonly all: readonly Area[];
  readonly units: readonly Unit[];
}

const RESIDENTS_2021 = 602_713;

/** Keys, names, rings and residents of all areas. */
export function areas(): Areas {
  const division = divideCity();
  const pad = (n: number): string => String(n + 1).padStart(2, '0');
  const within = (numbers: readonly number[], i: number): number => i - numbers.indexOf(numbers[i]!);
  const districts: Area[] = DISTRICTS.map((entry, d) => ({
    key: pad(d),
    name: entry.name,
    level: 'stadtbezirk',
    parent: null,
    ring: division.rings.stadtbezirk[d]!,
  }));
  const spaces: Area[] = division.districtOfSpace.map((d, s) => {
    const place = within(division.districtOfSpace, s);
    return {
      key: pad(d) + pad(place),
      name: DISTRICTS[d]!.spaces[place]!,
      level: 'sozialraum',
      parent: pad(d),
      ring: division.rings.sozialraum[s]!,
    };
  });
  const middles = division.rings.unterbezirk.map(measure);
  const names = unitNames(division, middles);
  const residents = unitResidents(division, names);
  const units: Unit[] = division.spaceOfUnit.map((space, u) => ({
    key: spaces[space]!.key + pad(within(division.spaceOfUnit, u)),
    name: names[u]!,
    level: 'unterbezirk',
    parent: spaces[space]!.key,
    ring: division.rings.unterbezirk[u]!,
    district: division.districtOfSpace[space]!,
    space,
    ...middles[u]!,
    residents: residents[u]!,
  }));
  return { all: [...districts, ...spaces, ...units], units };
}

function unitNames(division: Division, middles: readonly { x: number; y: number }[]): string[] {
  const names: string[] = [];
  DISTRICTS.forEach((entry, d) => {
    const first = names.length;
    names.push(...entry.units);
    for (const sparse of SPARSE_UNITS) {
      const listed = names.indexOf(sparse.name, first);
      if (listed === -1) continue;
      let best = first;
      const away = (u: number): number => Math.hypot(middles[u]!.x - sparse.near[0], middles[u]!.y - sparse.near[1]);
      for (let u = first; u < names.length; u += 1) if (away(u) < away(best)) best = u;
      names[listed] = names[best]!;
      names[best] = sparse.name;
    }
    if (division.districtOfSpace[division.spaceOfUnit[names.length - 1]!] !== d) throw new Error('Names do not fit.');
  });
  return names;
}

/** Residents follow what the land would hold, evened out, and add up to the city's published number. */
function unitResidents(division: Division, names: readonly string[]): number[] {
  const stream = random('residents');
  const sparse = names.map((name) => SPARSE_UNITS.find((entry) => entry.name === name)?.residents);
  const raw = division.weight.map((weight) => weight ** 0.6 * Math.exp(0.2 * stream.normal()));
  const wanted = raw.map((value, u) => {
    const d = division.districtOfSpace[division.spaceOfUnit[u]!]!;
    let sum = 0;
    raw.forEach((other, v) => {
      if (division.districtOfSpace[division.spaceOfUnit[v]!] === d && sparse[v] === undefined) sum += other;
    });
    const share = (value / sum) * DISTRICTS[d]!.residents;
    return sparse[u] ?? Math.min(9100, Math.max(1150, share));
  });
  const free = wanted.map((value, u) => (sparse[u] === undefined ? value : 0));
  const fixed = sparse.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const fitted = fitToTotal(free, RESIDENTS_2021 - fixed);
  return fitted.map((value, u) => sparse[u] ?? value);
}

/** Middle and area (m²) of a ring; the origin is moved near it, because coordinates are large. */
function measure(ring: Ring): { x: number; y: number; areaM2: number } {
  const [x0, y0] = ring[0]!;
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [ax, ay] = [ring[i]![0] - x0, ring[i]![1] - y0];
    const [bx, by] = [ring[i + 1]![0] - x0, ring[i + 1]![1] - y0];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return { x: x0 + x / (3 * twice), y: y0 + y / (3 * twice), areaM2: Math.round(twice / 2) };
}
