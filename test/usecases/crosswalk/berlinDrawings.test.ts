import { readFileSync } from 'node:fs';
import * as turf from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { compensatedSum } from '../../../src/core/numeric/compensatedSum.ts';
import type { CrosswalkPart } from '../../../src/domain/crosswalk.ts';
import { computeCrosswalk } from '../../../src/usecases/crosswalk/computeCrosswalk.ts';
import { partSummary } from '../../../src/usecases/crosswalk/partSummary.ts';
import { sharedPath } from '../../support/shared.ts';

/*
 * Berlin's 447 Planungsräume as they were until 2020, in a simplified drawing whose neighbours overlap a little. New
 * drawings are made from it as those of 2021 were from the old ones: areas merged, and areas divided.
 */
const file = sharedPath('data', 'berlin', 'planungsraeume_lor2006.geojson');

type Drawn = { readonly key: string; readonly geometry: string };

function planningAreas(): (Drawn & { readonly feature: Feature<Polygon | MultiPolygon> })[] {
  const { features } = JSON.parse(readFileSync(file!, 'utf8')) as { features: Feature<Polygon | MultiPolygon>[] };
  return features.map((feature) => ({
    key: String(feature.properties!.id),
    geometry: JSON.stringify(feature.geometry),
    feature,
  }));
}

const merged = (key: string, parts: readonly Feature<Polygon | MultiPolygon>[]): Drawn => ({
  key,
  geometry: JSON.stringify({
    type: 'MultiPolygon',
    coordinates: parts.flatMap(({ geometry }): Position[][][] =>
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    ),
  }),
});

const compute = (from: readonly Drawn[], to: readonly Drawn[]) =>
  computeCrosswalk({ level: 'planungsraum', areas: from }, { level: 'neu', areas: to }, null);

function expectWhole({ rows }: CrosswalkPart, sources: number): void {
  const sums = new Map<string, number[]>();
  for (const [from, , weight] of rows) sums.set(from, [...(sums.get(from) ?? []), weight]);
  expect(sums.size).toBe(sources);
  for (const weights of sums.values()) expect(compensatedSum(weights)).toBeCloseTo(1, 12);
}

describe.skipIf(file === null)('Berlin', () => {
  test('the same drawing twice: every area goes whole into itself', () => {
    const areas = planningAreas();
    const { part, findings } = compute(areas, areas);
    expectWhole(part, 447);
    expect(findings).toEqual([]);
    expect(partSummary(part)).toMatchObject({ sources: 447, targets: 447, divided: 0, exact: 447 });
    expect(part.rows.every(([from, to]) => from === to)).toBe(true);
  });

  test('merged into 138 Bezirksregionen: every Planungsraum goes whole into its own', () => {
    const areas = planningAreas();
    const regions = new Map<string, Feature<Polygon | MultiPolygon>[]>();
    for (const { key, feature } of areas)
      regions.set(key.slice(0, 6), [...(regions.get(key.slice(0, 6)) ?? []), feature]);
    const { part } = compute(
      areas,
      [...regions].map(([key, parts]) => merged(key, parts)),
    );
    expectWhole(part, 447);
    expect(partSummary(part)).toMatchObject({ targets: 138, divided: 0, exact: 138 });
    expect(part.rows.every(([from, to]) => from.slice(0, 6) === to)).toBe(true);
    // The other way round every region is divided, by the ground of its parts.
    const back = compute(
      [...regions].map(([key, parts]) => merged(key, parts)),
      areas,
    );
    expectWhole(back.part, 138);
  });

  test('every tenth divided along its middle: the shares are those that another program measures', () => {
    const areas = planningAreas();
    const expected = new Map<string, number>();
    const target = areas.flatMap(({ key, geometry, feature }, at): Drawn[] => {
      if (at % 10 !== 0) return [{ key, geometry }];
      const [west, south, east, north] = turf.bbox(feature) as [number, number, number, number];
      const middle = (west + east) / 2;
      const halves = [
        turf.bboxClip(feature, [west, south, middle, north]),
        turf.bboxClip(feature, [middle, south, east, north]),
      ];
      const sizes = halves.map((half) => turf.area(half));
      return halves.map((half, side) => {
        expected.set(`${key} ${key}-${side}`, sizes[side]! / (sizes[0]! + sizes[1]!));
        return { key: `${key}-${side}`, geometry: JSON.stringify(half.geometry) };
      });
    });
    const { part } = compute(areas, target);
    expectWhole(part, 447);
    const found = new Map(part.rows.map(([from, to, weight]) => [`${from} ${to}`, weight]));
    expect(expected.size).toBe(90);
    for (const [pair, share] of expected) expect(found.get(pair), pair).toBeCloseTo(share, 2);
    expect(partSummary(part).divided).toBeGreaterThanOrEqual(45);
    expect(partSummary(part).divided).toBeLessThan(50);
  });
});
