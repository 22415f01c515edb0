import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { borderTolerance } from '../../../src/core/spatial/borderTolerance.ts';
import { contiguityOfPolygons } from '../../../src/core/spatial/contiguityOfPolygons.ts';
import { measurePolygons } from '../../../src/core/spatial/measurePolygons.ts';
import type { PolygonSet } from '../../../src/core/spatial/polygonSet.ts';
import { polygonsFromCoordinates, type UnitCoordinates } from '../../../src/core/spatial/polygonsFromCoordinates.ts';
import { sharedPath } from '../../support/shared.ts';
import { goldenSet } from '../segregation/sharedGolden.ts';

const box = (x: number, y: number, width = 100, height = 100): UnitCoordinates => [
  [
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ],
  ],
];

/** Neighbours of each unit as text: "1:100 2:0". */
function told(units: readonly UnitCoordinates[], tolerance?: number): string[] {
  const { start, neighbour, sharedBorder } = contiguityOfPolygons(polygonsFromCoordinates(units), tolerance);
  return units.map((_, u) =>
    Array.from(
      neighbour.slice(start[u], start[u + 1]),
      (v, k) => `${v}:${Number(sharedBorder[start[u]! + k]!.toFixed(6))}`,
    ).join(' '),
  );
}

describe('who touches whom', () => {
  test('a shared border has its length, a corner has none, what lies apart is no neighbour', () => {
    expect(told([box(0, 0), box(100, 0), box(200, 100), box(500, 0)])).toEqual(['1:100', '0:100 2:0', '1:0', '']);
  });

  test('a border that two others cut into parts (T-junction) is shared with both', () => {
    expect(told([box(0, 0, 200), box(0, 100), box(100, 100)])).toEqual(['1:100 2:100', '0:100 2:100', '0:100 1:100']);
  });

  test('small overlaps and gaps are borders, larger ones are not', () => {
    // The ends of an overlap are borders too, each no longer than the tolerance.
    expect(told([box(0, 0), box(99.995, 0)])).toEqual(['1:100.01', '0:100.01']);
    expect(told([box(0, 0), box(100.005, 0)])).toEqual(['1:100', '0:100']);
    expect(told([box(0, 0), box(100.1, 0)])).toEqual(['', '']);
    expect(told([box(0, 0), box(100.1, 0)], 0.2)).toEqual(['1:100', '0:100']);
  });

  test('an overlap beyond the tolerance is a contact without a border', () => {
    expect(told([box(0, 0), box(90, 50)])).toEqual(['1:0', '0:0']);
  });

  test('an island in a hole shares the whole of its border', () => {
    const ring: UnitCoordinates = [[box(0, 0, 300, 300)[0]![0]!, box(100, 100)[0]![0]!]];
    expect(told([ring, box(100, 100)])).toEqual(['1:400', '0:400']);
  });

  test('a border drawn twice by one unit (two parts of it) counts once', () => {
    const twice: UnitCoordinates = [...box(100, 0), ...box(100, 0)];
    expect(told([box(0, 0), twice])[0]).toBe('1:150');
  });

  test('no units, units without polygons and a single unit have no neighbours', () => {
    expect(told([])).toEqual([]);
    expect(told([[], box(0, 0), []])).toEqual(['', '', '']);
  });

  test('a negative tolerance and a position that is no number are refused', () => {
    expect(() => told([box(0, 0)], -1)).toThrow(RangeError);
    expect(() => told([box(0, Number.NaN)])).toThrow('unit 0');
  });
});

describe('how far borders drawn twice lie apart', () => {
  const grid = (shift: number): PolygonSet =>
    polygonsFromCoordinates(
      Array.from({ length: 36 }, (_, i) => {
        const [column, row] = [i % 6, Math.floor(i / 6)];
        // Every second unit of a row is drawn a little off, as after rounding each on its own.
        const off = column % 3 === 1 ? shift : 0;
        return box(column * 200 + off, row * 200, 200 - 2 * off, 200);
      }),
    );

  test('a clean drawing needs a centimetre, a rounded one as much as it is off, at most ten metres', () => {
    expect(borderTolerance(grid(0))).toBe(0.01);
    expect(borderTolerance(grid(0.7))).toBe(1);
    expect(borderTolerance(grid(4))).toBe(5);
  });

  test('blocks between streets are apart on purpose', () => {
    const blocks = Array.from({ length: 25 }, (_, i) => box((i % 5) * 108, Math.floor(i / 5) * 108));
    expect(borderTolerance(polygonsFromCoordinates(blocks))).toBe(0.01);
    expect(borderTolerance(polygonsFromCoordinates([]))).toBe(0.01);
  });
});

test('windings of the file do not matter: holes are taken off, outsides count', () => {
  const outside = box(0, 0, 300, 300)[0]![0]!;
  const hole = box(100, 100)[0]![0]!;
  for (const rings of [
    [outside, hole],
    [outside.toReversed(), hole],
    [outside, hole.toReversed()],
  ]) {
    const { area, perimeter, x, y } = measurePolygons(polygonsFromCoordinates([[rings]]));
    expect([area[0], perimeter[0], x[0], y[0]]).toEqual([80000, 1600, 150, 150]);
  }
});

describe.each(['sacramento', 'synthetic_edge', 'berlin_lor'])('golden: %s', (folder) => {
  const golden = goldenSet(folder);
  test.skipIf(golden === null)('contiguity, borders, areas, perimeters and centroids as in the golden files', () => {
    const file = JSON.parse(readFileSync(sharedPath('golden', folder, 'units.geojson')!, 'utf8')) as {
      features: { geometry: { type: string; coordinates: UnitCoordinates } }[];
    };
    const polygons = polygonsFromCoordinates(
      file.features.map(({ geometry }) =>
        geometry.type === 'Polygon'
          ? [geometry.coordinates as unknown as UnitCoordinates[number]]
          : geometry.coordinates,
      ),
    );
    expect(borderTolerance(polygons)).toBe(0.01);
    const found = contiguityOfPolygons(polygons);
    const expected = golden!.contiguity();
    expect(found.start).toEqual(expected.start);
    expect(found.neighbour).toEqual(expected.neighbour);
    let farthest = 0;
    expected.sharedBorder.forEach((metres, k) => {
      expect(found.sharedBorder[k]! > 0).toBe(metres > 0);
      farthest = Math.max(farthest, Math.abs(found.sharedBorder[k]! - metres) / Math.max(1, metres));
    });
    expect(farthest).toBeLessThan(1e-12);
    const measures = measurePolygons(polygons);
    for (const [name, values] of [
      ['area_m2', measures.area],
      ['perimeter_m', measures.perimeter],
      ['cx', measures.x],
      ['cy', measures.y],
    ] as const) {
      const column = golden!.column(name);
      values.forEach((value, unit) => {
        expect(Math.abs(value - column[unit]!) / Math.abs(column[unit]!), `${name} of ${unit}`).toBeLessThan(1e-9);
      });
    }
  });
});
