import { distanceBand } from '../../core/spatial/distanceBand.ts';
import { nearestNeighbours } from '../../core/spatial/nearestNeighbours.ts';
import { rowStandardised } from '../../core/spatial/rowStandardised.ts';
import type { SpatialWeights } from '../../core/spatial/spatialWeights.ts';
import { weightsOfContiguity } from '../../core/spatial/weightsOfContiguity.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import type { UnitPlaces } from '../../engine/segregation/segregationInput.ts';

/** Who counts as whose neighbour among some rows: row-standardised and binary, numbered as the rows are listed. */
export interface NeighbourWeights {
  readonly name: string;
  readonly weights: SpatialWeights;
  readonly binary: SpatialWeights;
}

/** The neighbours that a text names: "queen", "rook", "nearest:6" (units), "within:2" (kilometres). */
export function neighbourWeights(places: UnitPlaces, rows: readonly number[], text: string): NeighbourWeights {
  const binary = binaryOf(places, rows, text);
  return { name: text, weights: rowStandardised(binary), binary };
}

function binaryOf({ x, y, contiguity }: UnitPlaces, rows: readonly number[], text: string): SpatialWeights {
  const problem = (detail: string) =>
    new RequestProblem('invalid-request', detail, [{ pointer: '#/query/neighbours', detail: 'nicht verwendbar' }]);
  if (text === 'queen' || text === 'rook') {
    if (contiguity === null) throw problem('Einrichtungen haben keine Grenzen: bitte nearest:… oder within:… angeben.');
    return among(weightsOfContiguity(contiguity, text), rows);
  }
  const [, kind, number] = /^(nearest|within):(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  const value = Number(number);
  if (kind === undefined || !(value > 0) || (kind === 'nearest' && (!Number.isInteger(value) || value > 100)))
    throw problem('neighbours ist queen, rook, nearest:ANZAHL (1 bis 100) oder within:KILOMETER.');
  const east = Float64Array.from(rows, (row) => x![row]!);
  const north = Float64Array.from(rows, (row) => y![row]!);
  return kind === 'nearest' ? nearestNeighbours(east, north, value) : distanceBand(east, north, value * 1000);
}

/** Weights among some of the units only. */
function among({ start, neighbour, weight }: SpatialWeights, rows: readonly number[]): SpatialWeights {
  const position = new Map(rows.map((row, i) => [row, i]));
  const kept = new Int32Array(rows.length + 1);
  const list: number[] = [];
  const shares: number[] = [];
  rows.forEach((row, i) => {
    for (let k = start[row]!; k < start[row + 1]!; k += 1) {
      const at = position.get(neighbour[k]!);
      if (at === undefined) continue;
      list.push(at);
      shares.push(weight[k]!);
    }
    kept[i + 1] = list.length;
  });
  return { start: kept, neighbour: Int32Array.from(list), weight: Float64Array.from(shares) };
}
