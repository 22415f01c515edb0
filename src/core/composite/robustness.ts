import type { SeededRandom } from '../numeric/seededRandom.ts';
import { seededRandom } from '../numeric/seededRandom.ts';
import type { ClassLimit } from './classify.ts';

export interface RobustnessInput {
  /** One key per area: each area draws from its own stream, seeded with its key. */
  readonly keys: readonly string[];
  readonly weights: ArrayLike<number>;
  readonly limits: readonly ClassLimit[];
  /** One column per weight, one value per key. */
  readonly columns: readonly Float64Array[];
  /** Draws a value of this column and area anew; absent = the values stay as they are. */
  readonly redraw?: ((column: number, area: number, random: SeededRandom) => number) | undefined;
  /** The method itself: a class per area, −1 where there is none. */
  readonly classes: (
    columns: readonly Float64Array[],
    weights: Float64Array,
    limits: readonly ClassLimit[],
  ) => Int32Array;
  readonly replicates: number;
  readonly seed: string;
  /** ±share of each weight, 0.1 for ±10 %. */
  readonly weightSpread: number;
  /** ± on each limit, in the unit of the index. */
  readonly limitSpread: number;
}

/** Limits moved independently could cross; the later one then gives way. */
function movedLimits(limits: readonly ClassLimit[], spread: number, random: SeededRandom): ClassLimit[] {
  let highest = -Infinity;
  return limits.map(({ upTo, upToIncluded }) => {
    if (upTo === null) return { upTo, upToIncluded };
    highest = Math.max(highest, upTo + spread * (2 * random.uniform() - 1));
    return { upTo: highest, upToIncluded };
  });
}

/**
 * How firmly an area stands in its class: the share of random variations of the method and the data in which it is
 * classed as before. Weights vary uniformly by ±weightSpread and limits by ±limitSpread, the same for all areas of one
 * replicate; values are drawn anew for each area. Every replicate recomputes the whole method.
 *
 * Range: 0 … 1; 1 = the class never changes; −1 for an area that has no class. Units: share of replicates.
 * The streams are those of the method and of each area (`seed|method`, `seed|area|key`): an area draws the same
 * numbers whatever the order of the areas or the number of threads.
 * Reference: Saisana, Saltelli and Tarantola (2005), JRSS A 168.
 *
 * @example robustness({ …, weightSpread: 0, limitSpread: 0 }) // 1 for every area
 */
export function robustness(input: RobustnessInput): Float64Array {
  const { keys, columns, weights, limits, redraw } = input;
  if (!Number.isInteger(input.replicates) || input.replicates < 1)
    throw new RangeError('robustness requires at least one replicate.');
  const before = input.classes(columns, Float64Array.from(weights), limits);
  const methodStream = seededRandom(`${input.seed}|method`);
  const areaStreams = redraw ? keys.map((key) => seededRandom(`${input.seed}|area|${key}`)) : [];
  const drawn = redraw ? columns.map((column) => Float64Array.from(column)) : columns;
  const kept = new Float64Array(keys.length);
  for (let replicate = 0; replicate < input.replicates; replicate += 1) {
    const moved = Float64Array.from(weights, (w) => w * (1 + input.weightSpread * (2 * methodStream.uniform() - 1)));
    const bounds = movedLimits(limits, input.limitSpread, methodStream);
    if (redraw) {
      areaStreams.forEach((stream, area) => {
        drawn.forEach((column, i) => {
          column[area] = redraw(i, area, stream);
        });
      });
    }
    const after = input.classes(drawn, moved, bounds);
    for (let area = 0; area < keys.length; area += 1) if (after[area] === before[area]) kept[area]! += 1;
  }
  return kept.map((count, area) => (before[area]! < 0 ? -1 : count / input.replicates));
}
