import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contiguityFromPairs } from '../../../src/core/spatial/contiguityFromPairs.ts';
import { distanceBand } from '../../../src/core/spatial/distanceBand.ts';
import { nearestNeighbours } from '../../../src/core/spatial/nearestNeighbours.ts';
import type { SpatialWeights } from '../../../src/core/spatial/spatialWeights.ts';
import { weightsOfContiguity } from '../../../src/core/spatial/weightsOfContiguity.ts';

const lists = ({ start, neighbour }: SpatialWeights): number[][] =>
  Array.from({ length: start.length - 1 }, (_, u) => [...neighbour.slice(start[u], start[u + 1])]);

// Few distinct places, so that distances are tied and units share a place.
const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), { maxLength: 120 });

describe('nearest neighbours and distance bands', () => {
  test('the k nearest are those of a full comparison; the smaller row wins a tie', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 9 }), (points, k) => {
        const x = points.map(([east]) => east);
        const y = points.map(([, north]) => north);
        const expected = points.map((_, u) =>
          points
            .map((_, v) => ({ v, d: (x[v]! - x[u]!) ** 2 + (y[v]! - y[u]!) ** 2 }))
            .filter(({ v }) => v !== u)
            .sort((a, b) => a.d - b.d || a.v - b.v)
            .slice(0, k)
            .map(({ v }) => v)
            .sort((a, b) => a - b),
        );
        expect(lists(nearestNeighbours(x, y, k))).toEqual(expected);
      }),
    );
  });

  test('a band holds everybody within the radius, the radius included', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 7 }), (points, radius) => {
        const x = points.map(([east]) => east);
        const y = points.map(([, north]) => north);
        const expected = points.map((_, u) =>
          [...points.keys()].filter((v) => v !== u && Math.hypot(x[v]! - x[u]!, y[v]! - y[u]!) <= radius),
        );
        expect(lists(distanceBand(x, y, radius))).toEqual(expected);
      }),
    );
  });

  test('one unit has no neighbours, with k above their number everybody has all others', () => {
    expect(lists(nearestNeighbours([5], [5], 3))).toEqual([[]]);
    expect(lists(nearestNeighbours([0, 1, 2], [0, 0, 0], 9))).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
    expect(lists(nearestNeighbours([], [], 1))).toEqual([]);
  });

  test('wrong calls are refused', () => {
    expect(() => nearestNeighbours([0], [0], 0)).toThrow(RangeError);
    expect(() => nearestNeighbours([Number.NaN], [0], 1)).toThrow('place 0');
    expect(() => distanceBand([0], [0], 0)).toThrow(RangeError);
    expect(() => distanceBand([0, 1], [0], 1)).toThrow(RangeError);
  });
});

test('a border by its metres, a corner for the queen only', () => {
  const contiguity = contiguityFromPairs(3, [0, 1], [1, 2], [50, 0]);
  expect(lists(weightsOfContiguity(contiguity, 'queen'))).toEqual([[1], [0, 2], [1]]);
  expect(lists(weightsOfContiguity(contiguity, 'rook'))).toEqual([[1], [0], []]);
  expect([...weightsOfContiguity(contiguity, 'border').weight]).toEqual([50, 50]);
});
