import { DISTRICTS } from '../names/districts.ts';
import { random } from '../random.ts';
import { dissolve } from './dissolve.ts';
import { growRegions } from './growRegions.ts';
import { hexMesh } from './hexMesh.ts';
import { landscape } from './landscape.ts';
import { smoothBorders } from './smoothBorders.ts';
import { splitRegion } from './splitRegion.ts';

export type Ring = readonly (readonly [number, number])[];

export interface Division {
  /** Ring of each area, per level. */
  readonly rings: { readonly stadtbezirk: Ring[]; readonly sozialraum: Ring[]; readonly unterbezirk: Ring[] };
  /** Number of the Stadtbezirk of each Sozialraum, and of the Sozialraum of each Unterbezirk; both ascending. */
  readonly districtOfSpace: number[];
  readonly spaceOfUnit: number[];
  /** How many people the land of each Unterbezirk would hold; only ratios matter. */
  readonly weight: number[];
}

/** Divides the invented land into Stadtbezirke, these into Sozialräume, these into Unterbezirke. */
export function divideCity(): Division {
  const land = landscape();
  const mesh = hexMesh(land);
  const roughness = Float64Array.from({ length: mesh.cells }, (_, i) => land.roughness(mesh.x[i]!, mesh.y[i]!));
  const weight = Float64Array.from({ length: mesh.cells }, (_, i) => {
    const stretch = 0.62 + (0.38 * Math.hypot(mesh.x[i]! - land.centre[0], mesh.y[i]! - land.centre[1])) / 9000;
    return land.density(mesh.x[i]!, mesh.y[i]!) * stretch * stretch;
  });
  const nearest = ([x, y]: readonly [number, number]): number => {
    let best = 0;
    for (let cell = 1; cell < mesh.cells; cell += 1) {
      const better =
        Math.hypot(mesh.x[cell]! - x, mesh.y[cell]! - y) < Math.hypot(mesh.x[best]! - x, mesh.y[best]! - y);
      if (better) best = cell;
    }
    return best;
  };
  const starts = DISTRICTS.map((district) => ({ cell: nearest(district.start), delay: district.delay }));
  const district = growRegions(mesh, () => true, roughness, starts);

  const space = new Int32Array(mesh.cells).fill(-1);
  const unit = new Int32Array(mesh.cells).fill(-1);
  const districtOfSpace: number[] = [];
  const spaceOfUnit: number[] = [];
  const unitWeight: number[] = [];
  const massOf = (cells: readonly number[]): number => cells.reduce((sum, cell) => sum + weight[cell]!, 0);
  const northToSouth = (groups: number[][]): number[][] => {
    const top = (cells: readonly number[]): number =>
      cells.reduce((sum, cell) => sum + mesh.y[cell]! - 0.4 * mesh.x[cell]!, 0) / cells.length;
    return [...groups].sort((a, b) => top(b) - top(a));
  };
  DISTRICTS.forEach((entry, d) => {
    const stream = random(`division ${entry.name}`);
    const cells = cellsOf(district, d);
    const spaces = northToSouth(splitRegion(mesh, cells, weight, roughness, entry.spaces.length, stream));
    const counts = apportion(spaces.map(massOf), entry.units.length);
    spaces.forEach((group, s) => {
      const units = northToSouth(splitRegion(mesh, group, weight, roughness, counts[s]!, stream));
      for (const members of units) {
        for (const cell of members) unit[cell] = spaceOfUnit.length;
        spaceOfUnit.push(districtOfSpace.length);
        unitWeight.push(massOf(members));
      }
      for (const cell of group) space[cell] = districtOfSpace.length;
      districtOfSpace.push(d);
    });
  });

  const { x, y } = smoothBorders(mesh, unit);
  const ringsOf = (region: Int32Array, count: number): Ring[] =>
    dissolve(mesh, region, count).map((ring) => ring.map((vertex) => [x[vertex]!, y[vertex]!] as const));
  return {
    rings: {
      stadtbezirk: ringsOf(district, DISTRICTS.length),
      sozialraum: ringsOf(space, districtOfSpace.length),
      unterbezirk: ringsOf(unit, spaceOfUnit.length),
    },
    districtOfSpace,
    spaceOfUnit,
    weight: unitWeight,
  };
}

function cellsOf(region: Int32Array, number: number): number[] {
  const cells: number[] = [];
  region.forEach((value, cell) => {
    if (value === number) cells.push(cell);
  });
  return cells;
}

/** Shares out seats by weight (largest average), two to seven each. */
function apportion(weights: readonly number[], seats: number): number[] {
  const given = weights.map(() => 2);
  for (let left = seats - 2 * weights.length; left > 0; left -= 1) {
    const need = (i: number): number => (given[i]! < 7 ? weights[i]! / (given[i]! + 0.5) : 0);
    let best = 0;
    weights.forEach((_, i) => {
      if (need(i) > need(best)) best = i;
    });
    given[best]! += 1;
  }
  return given;
}
