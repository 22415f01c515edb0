import * as turf from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlayAreas } from '../../../src/geo/overlay/overlayAreas.ts';
import type { ProjectedGeometry } from '../../../src/geo/projectToUtm.ts';

type Ring = [number, number][];

function square(x: number, y: number, size: number): Ring {
  return [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
}

const flat = (...rings: Ring[]): ProjectedGeometry => [rings.map((ring) => new Float64Array(ring.flat()))];
const hole = (ring: Ring): Ring => [...ring].reverse();

function ringArea(ring: readonly (readonly number[])[]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]![0]! * y! - x! * ring[i]![1]!) / 2, 0);
}

test('two neighbours with a shared edge: two faces, no more', () => {
  const { faces, selfCrossings } = overlayAreas([flat(square(0, 0, 10)), flat(square(10, 0, 10))]);
  expect(faces.map(({ areaM2, coverage }) => [Math.round(areaM2 * 1e6) / 1e6, coverage])).toEqual([
    [100, [0, 1]],
    [100, [1, 1]],
  ]);
  expect(selfCrossings).toEqual([]);
});

test('islands hang on the face that surrounds them, gaps know their neighbours', () => {
  const frame = flat(square(0, 0, 100), hole(square(10, 10, 80)));
  const { faces } = overlayAreas([frame, flat(square(40, 40, 10)), flat(square(43, 43, 2))]);
  const found = new Map(faces.map((face) => [face.coverage.join(), face]));
  expect(found.get('0,1')!.areaM2).toBeCloseTo(3600, 6);
  expect(found.get('')!.areaM2).toBeCloseTo(6300, 6);
  expect(found.get('')!.neighbours).toEqual([0]);
  expect(found.get('1,1')!.areaM2).toBeCloseTo(96, 6);
  expect(found.get('1,1,2,1')!.areaM2).toBeCloseTo(4, 6);
});

test('a bow-tie is counted once positively and once negatively', () => {
  const bowTie: Ring = [
    [0, 0],
    [10, 10],
    [10, 0],
    [0, 10],
    [0, 0],
  ];
  const { faces, selfCrossings } = overlayAreas([flat(bowTie)]);
  expect(faces.map((face) => face.coverage.join()).sort()).toEqual(['0,-1', '0,1']);
  expect(selfCrossings).toEqual([{ area: 0, x: 5, y: 5 }]);
});

function perimeter(ring: Ring): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - ring[i]![0], y - ring[i]![1]), 0);
}

/** Star-shaped rings, counter-clockwise and free of self-intersections, on grids of different fineness. */
const star = fc
  .record({
    x: fc.integer({ min: 0, max: 100 }),
    y: fc.integer({ min: 0, max: 100 }),
    radii: fc.array(fc.integer({ min: 1000, max: 5000 }), { minLength: 3, maxLength: 10 }),
    grid: fc.constantFrom(10, 1, 0.01),
  })
  .map(({ x, y, radii, grid }): Ring => {
    const ring = radii.map((radius, i): [number, number] => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [
        Math.round((x + (radius / 100) * Math.cos(angle)) / grid) * grid,
        Math.round((y + (radius / 100) * Math.sin(angle)) / grid) * grid,
      ];
    });
    return [...ring, ring[0]!];
  })
  .filter((ring) => ringArea(ring) > 1);

/** Null where the clipper gives up, which it does on some sound rings. */
function clippedArea(ring: Ring, other: Ring): number | null {
  let clipped: ReturnType<typeof turf.intersect>;
  try {
    clipped = turf.intersect(turf.featureCollection([turf.polygon([ring]), turf.polygon([other])]));
  } catch {
    return null;
  }
  if (clipped === null) return 0;
  const { geometry } = clipped;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().reduce((sum, part) => sum + ringArea(part), 0);
}

test('ground is neither lost nor invented, and overlaps are those of an independent clipper', () => {
  fc.assert(
    fc.property(fc.array(star, { minLength: 2, maxLength: 6 }), (rings) => {
      // Every edge may move by a centimetre.
      const tolerance = rings.reduce((sum, ring) => sum + 0.01 * perimeter(ring), 0.01);
      const { faces } = overlayAreas(rings.map((ring) => flat(ring)));
      let counted = 0;
      const shared = new Map<string, number>();
      for (const { areaM2, coverage } of faces) {
        expect(areaM2).toBeGreaterThan(-1e-6);
        for (let k = 0; k < coverage.length; k += 2) {
          counted += coverage[k + 1]! * areaM2;
          for (let l = k + 2; l < coverage.length; l += 2) {
            if (coverage[k + 1]! <= 0 || coverage[l + 1]! <= 0) continue;
            const id = `${coverage[k]} ${coverage[l]}`;
            shared.set(id, (shared.get(id) ?? 0) + areaM2);
          }
        }
      }
      expect(Math.abs(counted - rings.reduce((sum, ring) => sum + ringArea(ring), 0))).toBeLessThan(tolerance);
      rings.forEach((ring, i) => {
        rings.slice(i + 1).forEach((other, k) => {
          const expected = clippedArea(ring, other);
          if (expected === null) return;
          expect(Math.abs((shared.get(`${i} ${i + 1 + k}`) ?? 0) - expected)).toBeLessThan(tolerance);
        });
      });
    }),
    { numRuns: 200, seed: 7 },
  );
});
