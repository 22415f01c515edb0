import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FOLDER } from './readMusterstadt.ts';

type Point = [number, number];
interface Feature {
  properties: { key: string; name: string; level: string; parent: string | null };
  geometry: { type: string; coordinates: Point[][] };
}
interface Collection {
  description: string;
  crs: { properties: { name: string } };
  features: Feature[];
}

const text = readFileSync(`${FOLDER}gebiete.geojson`, 'utf8');
const collection = JSON.parse(text) as Collection;
const { features } = collection;
const ofLevel = (level: string): Feature[] => features.filter((feature) => feature.properties.level === level);
const ringOf = (feature: Feature): Point[] => feature.geometry.coordinates[0]!;
const childrenOf = (key: string): Feature[] => features.filter((feature) => feature.properties.parent === key);

function area(ring: readonly Point[]): number {
  const [x0, y0] = ring[0]!;
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [ax, ay] = ring[i]!;
    const [bx, by] = ring[i + 1]!;
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice / 2;
}

function sides(ring: readonly Point[]): string[] {
  return ring.slice(1).map((to, i) => `${ring[i]!.join(' ')} > ${to.join(' ')}`);
}

const reversed = (side: string): string => side.split(' > ').reverse().join(' > ');

/** Sides of the areas that are not shared by two of them. */
function outline(areas: readonly Feature[]): string[] {
  const all = new Set(areas.flatMap((feature) => sides(ringOf(feature))));
  return [...all].filter((side) => !all.has(reversed(side))).sort();
}

test('the file says what it is', () => {
  expect(collection.description).toContain('Synthetische Daten');
  expect(collection.crs.properties.name).toBe('urn:ogc:def:crs:EPSG::25832');
  expect(text.length).toBeLessThan(1.5e6);
});

test('12 Stadtbezirke, 39 Sozialräume, 170 Unterbezirke, with unique keys and names', () => {
  for (const [level, count, digits] of [
    ['stadtbezirk', 12, 2],
    ['sozialraum', 39, 4],
    ['unterbezirk', 170, 6],
  ] as const) {
    const list = ofLevel(level);
    expect(list).toHaveLength(count);
    expect(new Set(list.map((feature) => feature.properties.name)).size).toBe(count);
    for (const { properties } of list) {
      expect(properties.key).toMatch(new RegExp(`^\\d{${digits}}$`));
      expect(Object.keys(properties)).toEqual(['key', 'name', 'level', 'parent']);
      if (digits === 2) expect(properties.parent).toBeNull();
      else expect(properties.parent).toBe(properties.key.slice(0, digits - 2));
    }
  }
  expect(new Set(features.map((feature) => feature.properties.key)).size).toBe(221);
});

test('every ring is closed, counter-clockwise, without a vertex twice and without crossing itself', () => {
  for (const feature of features) {
    const ring = ringOf(feature);
    const label = feature.properties.key;
    expect(feature.geometry.coordinates, label).toHaveLength(1);
    expect(ring[0], label).toEqual(ring.at(-1));
    expect(area(ring), label).toBeGreaterThan(0);
    expect(new Set(ring.map((point) => point.join(' '))).size, label).toBe(ring.length - 1);
    expect(crossings(ring), label).toBe(0);
  }
});

test('no border is drawn twice, and the city has one outline', () => {
  const all = ofLevel('unterbezirk').flatMap((feature) => sides(ringOf(feature)));
  expect(new Set(all).size).toBe(all.length);
  expect(outline(ofLevel('unterbezirk'))).toEqual(outline(ofLevel('stadtbezirk')));
  expect(outline(ofLevel('unterbezirk'))).toEqual(outline(ofLevel('sozialraum')));
});

test('every parent is exactly the union of its children', () => {
  for (const parent of [...ofLevel('stadtbezirk'), ...ofLevel('sozialraum')]) {
    const children = childrenOf(parent.properties.key);
    expect(outline(children), parent.properties.key).toEqual(sides(ringOf(parent)).sort());
    const total = children.reduce((sum, child) => sum + area(ringOf(child)), 0);
    expect(Math.abs(total - area(ringOf(parent)))).toBeLessThan(1);
  }
});

test('the city covers about 280 km² at the invented place', () => {
  const total = ofLevel('stadtbezirk').reduce((sum, feature) => sum + area(ringOf(feature)), 0);
  expect(total / 1e6).toBeCloseTo(280, -1);
  for (const [x, y] of features.flatMap(ringOf)) {
    expect(x > 390_000 && x < 415_000 && y > 5_700_000 && y < 5_720_000).toBe(true);
  }
});

function crossings(ring: readonly Point[]): number {
  let count = 0;
  const n = ring.length - 1;
  const turn = (a: Point, b: Point, c: Point): number =>
    Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  for (let i = 0; i < n; i += 1) {
    const [a, b] = [ring[i]!, ring[i + 1]!];
    for (let j = i + 2; j < n; j += 1) {
      if (i === 0 && j === n - 1) continue;
      const [c, d] = [ring[j]!, ring[j + 1]!];
      if (Math.max(c[0], d[0]) < Math.min(a[0], b[0]) || Math.min(c[0], d[0]) > Math.max(a[0], b[0])) continue;
      if (turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)) count += 1;
    }
  }
  return count;
}
