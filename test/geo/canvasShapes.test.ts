import { expect, test } from 'vitest';
import { canvasShapes } from '../../src/geo/canvasShapes.ts';

const square = (west: number, south: number, size: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

test('neighbours share the corners of their border, the north is at the top, nothing leaves the canvas', () => {
  const canvas = { width: 700, height: 500, margin: 10 };
  const { width, height, areas } = canvasShapes([square(9, 51, 0.1), square(9.1, 51, 0.1)], canvas);
  const [left, right] = areas.map((polygons) => polygons[0]![0]!) as [number[], number[]];
  expect(left).toHaveLength(10);
  const corners = (ring: number[]): Set<string> =>
    new Set(ring.flatMap((x, i) => (i % 2 === 0 ? [`${x},${ring[i + 1]}`] : [])));
  expect([...corners(left)].filter((one) => corners(right).has(one))).toHaveLength(2);
  expect(left[1]!).toBeGreaterThan(left[5]!);
  for (const ring of [left, right])
    ring.forEach((value, i) => {
      expect(value).toBeGreaterThanOrEqual(9.9);
      expect(value).toBeLessThanOrEqual((i % 2 === 0 ? width : height) - 9.9);
    });
});

test('an area without geometry has no polygons, and a whole level without any draws nothing', () => {
  const canvas = { width: 700, height: 500, margin: 10 };
  expect(canvasShapes([null, square(9, 51, 0.1)], canvas).areas[0]).toEqual([]);
  expect(canvasShapes([null, null], canvas)).toEqual({ width: 700, height: 20, areas: [[], []] });
});
