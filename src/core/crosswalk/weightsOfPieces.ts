import { type AreaWeights, areaWeights } from './areaWeights.ts';

/** Pieces of ground that units and targets have in common: places of both, and the size of the piece. */
export interface Pieces {
  readonly unit: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  readonly area: ArrayLike<number>;
}

/** The units: areas of which every source is made up, or the sources themselves. */
export interface Units {
  /** Place of the source that each unit lies in; −1 = in none. */
  readonly source: ArrayLike<number>;
  readonly area: ArrayLike<number>;
  /** What is divided: people, or the area itself. A source without any is divided by area. */
  readonly size: ArrayLike<number>;
}

/**
 * The weights of a crosswalk from the ground that areas share: areal weighting where the units are the sources and their
 * size is their area, dasymetric weighting where units are finer and their size is their population.
 *
 * Formula: weight of source s in target t = Σ over units of s of size × (piece in t / all pieces of the unit), divided by
 * the sum of the same over all targets. Pieces that are both less than `least` of their unit and of their target are left
 * out: they come from drawing the same border twice.
 * Range: shares from 0 to 1 that add up to 1 per source; a source that shares ground with no target has none.
 * Units: shares of the source.
 * Reference: Goodchild and Lam (1980); Mennis (2003), Generating surface models of population using dasymetric mapping.
 *
 * @example weightsOfPieces({ unit: [0, 0], target: [0, 1], area: [3, 1] }, { source: [0], area: [4], size: [4] }, [5, 5], 1).weight // [0.75, 0.25]
 * @example weightsOfPieces({ unit: [0, 1], target: [0, 1], area: [3, 1] }, { source: [0, 0], area: [3, 1], size: [10, 30] }, [5, 5], 1).weight // [0.25, 0.75]
 */
export function weightsOfPieces(
  pieces: Pieces,
  units: Units,
  targetArea: ArrayLike<number>,
  sources: number,
  least = 0.01,
): AreaWeights {
  const kept: number[] = [];
  const covered = new Float64Array(units.area.length);
  for (let k = 0; k < pieces.area.length; k += 1) {
    const u = pieces.unit[k]!;
    const piece = pieces.area[k]!;
    if (units.source[u]! < 0 || !(piece > 0)) continue;
    if (piece < least * units.area[u]! && piece < least * targetArea[pieces.target[k]!]!) continue;
    kept.push(k);
    covered[u]! += piece;
  }
  const populated = new Uint8Array(sources);
  for (const k of kept) if (units.size[pieces.unit[k]!]! > 0) populated[units.source[pieces.unit[k]!]!] = 1;
  const parts = kept.map((k) => {
    const u = pieces.unit[k]!;
    const size = populated[units.source[u]!] === 1 ? units.size[u]! : units.area[u]!;
    return (size * pieces.area[k]!) / covered[u]!;
  });
  const whole = new Float64Array(sources);
  kept.forEach((k, i) => {
    whole[units.source[pieces.unit[k]!]!]! += parts[i]!;
  });
  const from = kept.map((k) => units.source[pieces.unit[k]!]!);
  const to = kept.map((k) => pieces.target[k]!);
  const shares = parts.map((part, i) => part / whole[from[i]!]!);
  return areaWeights(from, to, shares, sources, targetArea.length);
}
