import type { SeriesPoint } from './seriesModel.ts';
import type { TimeAxis } from './timeAxis.ts';

/** A point that has a value. */
export interface KnownPoint extends SeriesPoint {
  readonly value: number;
}

/** The stretches of a series that may be drawn as lines: ended by a missing value, a missing period, a break. */
export function lineRuns(points: readonly SeriesPoint[], axis: TimeAxis): KnownPoint[][] {
  const runs: KnownPoint[][] = [];
  let last: KnownPoint | null = null;
  for (const point of points) {
    if (point.value === null) {
      last = null;
      continue;
    }
    const known: KnownPoint = { ...point, value: point.value };
    if (last !== null && axis.joined(last.period, known.period)) runs.at(-1)!.push(known);
    else runs.push([known]);
    last = known;
  }
  return runs;
}
