import { poissonDraw } from '../../../src/core/numeric/poissonDraw.ts';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';
import { type PolygonSet, polygonsFromCoordinates } from '../../../src/core/spatial/index.ts';

/** A city of n units in a square grid and ten groups that live unevenly, the same at every run. */
export interface City {
  readonly columns: readonly Float64Array[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly polygons: PolygonSet;
}

const GROUPS = 10;
const SIDE = 500;

export function makeCity(units: number): City {
  const random = seededRandom(`city|${units}`);
  const width = Math.ceil(Math.sqrt(units));
  const x = new Float64Array(units);
  const y = new Float64Array(units);
  const columns = Array.from({ length: GROUPS }, () => new Float64Array(units));
  const coordinates = Array.from({ length: units }, (_, i) => {
    const west = (i % width) * SIDE;
    const south = Math.floor(i / width) * SIDE;
    x[i] = west + SIDE / 2;
    y[i] = south + SIDE / 2;
    columns.forEach((column, m) => {
      const wave = Math.sin((x[i]! * (m + 1)) / 40_000) + Math.cos((y[i]! * (m + 2)) / 60_000);
      column[i] = poissonDraw((300 / (m + 1)) * Math.exp(wave / 2), random);
    });
    const ring = [
      [west, south],
      [west + SIDE, south],
      [west + SIDE, south + SIDE],
      [west, south + SIDE],
    ];
    return [[ring]];
  });
  return { columns, x, y, polygons: polygonsFromCoordinates(coordinates) };
}
