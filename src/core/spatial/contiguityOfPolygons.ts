import { type Contact, contactOfEdges } from './contactOfEdges.ts';
import type { Contiguity } from './contiguity.ts';
import { contiguityFromPairs } from './contiguityFromPairs.ts';
import { type EdgeGrid, edgeGrid } from './edgeGrid.ts';
import { type Edges, edgesOf } from './edges.ts';
import type { PolygonSet } from './polygonSet.ts';

/** Metres by which borders drawn twice may differ: surveyed borders are kept to the millimetre or the centimetre. */
export const BORDER_TOLERANCE = 0.01;

/** Metres of border that rounding alone makes out of a point. */
const ROUNDING = 1e-6;

/** The stretches of one edge along which other units lie, in the order in which they were found. */
interface Stretches {
  unit: number[];
  from: number[];
  to: number[];
}

/**
 * Which units share a border, how long it is, and which only touch in a point.
 *
 * Borders need not have the same vertices on both sides: a border that another unit cuts into parts (T-junction), small
 * overlaps and small gaps up to the tolerance are borders. What lies farther apart is no neighbour.
 * Formula: for every edge, the parts that run along edges of one other unit, each part once; the length of a border is
 * the mean of what both sides give. One that is no longer than the tolerance is a point.
 * Units: metres. Cost: about edges × edges near each. Units without rings have no neighbours.
 *
 * @example contiguityOfPolygons(polygonsFromCoordinates([[[[[0, 0], [1, 0], [1, 1]]]], [[[[0, 0], [1, 1], [0, 1]]]]])).sharedBorder // [1.4142135623730951, 1.4142135623730951]
 */
export function contiguityOfPolygons(polygons: PolygonSet, tolerance = BORDER_TOLERANCE): Contiguity {
  if (!(tolerance >= 0 && tolerance < Infinity))
    throw new RangeError(`contiguityOfPolygons requires a tolerance of 0 metres or more, not ${tolerance}.`);
  const units = polygons.unitStart.length - 1;
  const edges = edgesOf(polygons);
  const grid = edgeGrid(edges);
  // Pairs under the number lower · units + higher; both sides add to it.
  const border = new Map<number, number>();
  const seen = new Int32Array(edges.count).fill(-1);
  const stretches: Stretches = { unit: [], from: [], to: [] };
  for (let e = 0; e < edges.count; e += 1) {
    findStretches(edges, grid, e, tolerance, seen, stretches);
    addLengths(stretches, edges.unit[e]!, units, border);
  }
  const pairs = [...border.keys()];
  const point = Math.max(tolerance, ROUNDING);
  const lengthOf = (pair: number): number => {
    const length = border.get(pair)! / 2;
    return length > point ? length : 0;
  };
  return contiguityFromPairs(
    units,
    pairs.map((pair) => Math.floor(pair / units)),
    pairs.map((pair) => pair % units),
    pairs.map(lengthOf),
  );
}

function findStretches(
  edges: Edges,
  grid: EdgeGrid,
  e: number,
  tolerance: number,
  seen: Int32Array,
  found: Stretches,
): void {
  const { x0, y0, x1, y1, unit } = edges;
  const { left, bottom, size, columns, rows, start, edge } = grid;
  found.unit.length = 0;
  found.from.length = 0;
  found.to.length = 0;
  const contact: Contact = CONTACT;
  const c0 = Math.max(0, Math.floor((Math.min(x0[e]!, x1[e]!) - tolerance - left) / size));
  const c1 = Math.min(columns - 1, Math.floor((Math.max(x0[e]!, x1[e]!) + tolerance - left) / size));
  const r0 = Math.max(0, Math.floor((Math.min(y0[e]!, y1[e]!) - tolerance - bottom) / size));
  const r1 = Math.min(rows - 1, Math.floor((Math.max(y0[e]!, y1[e]!) + tolerance - bottom) / size));
  for (let r = r0; r <= r1; r += 1)
    for (let square = r * columns + c0; square <= r * columns + c1; square += 1)
      for (let k = start[square]!; k < start[square + 1]!; k += 1) {
        const f = edge[k]!;
        if (unit[f] === unit[e] || seen[f] === e) continue;
        seen[f] = e;
        contactOfEdges(edges, e, f, tolerance, contact);
        if (!contact.touches) continue;
        found.unit.push(unit[f]!);
        found.from.push(contact.from);
        found.to.push(contact.to);
      }
}

/** The one contact that is written again and again. */
const CONTACT: Contact = { touches: false, from: 0, to: 0 };

function addLengths(stretches: Stretches, own: number, units: number, border: Map<number, number>): void {
  sortStretches(stretches);
  const { unit, from, to } = stretches;
  let covered = 0;
  for (let k = 0; k < unit.length; k += 1) {
    const other = unit[k]!;
    if (k === 0 || unit[k - 1] !== other) covered = 0;
    const length = Math.max(0, to[k]! - Math.max(from[k]!, covered));
    covered = Math.max(covered, to[k]!);
    const pair = Math.min(own, other) * units + Math.max(own, other);
    border.set(pair, (border.get(pair) ?? 0) + length);
  }
}

/** By unit, then by where they begin. An edge has few neighbours, so each is simply put into its place. */
function sortStretches({ unit, from, to }: Stretches): void {
  for (let k = 1; k < unit.length; k += 1) {
    const u = unit[k]!;
    const f = from[k]!;
    const t = to[k]!;
    let place = k;
    while (place > 0 && (unit[place - 1]! > u || (unit[place - 1] === u && from[place - 1]! > f))) {
      unit[place] = unit[place - 1]!;
      from[place] = from[place - 1]!;
      to[place] = to[place - 1]!;
      place -= 1;
    }
    unit[place] = u;
    from[place] = f;
    to[place] = t;
  }
}
