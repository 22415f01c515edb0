import { binomialDraw } from '../../core/numeric/binomialDraw.ts';
import type { SeededRandom } from '../../core/numeric/seededRandom.ts';
import type { NoiseBase } from './compositeInput.ts';
import type { NoiseExtent } from './compositeResult.ts';

export interface BinomialNoise {
  readonly extent: NoiseExtent;
  /** Absent where no cell can be drawn anew. */
  readonly redraw: ((column: number, area: number, random: SeededRandom) => number) | undefined;
}

type Cell = (random: SeededRandom) => number;

function usableCount(count: number | null | undefined): number | null {
  if (count === null || count === undefined || !Number.isFinite(count)) return null;
  const whole = Math.round(count);
  return whole > 0 ? whole : null;
}

function usableShare(share: number | null | undefined, per: number): number | null {
  return share !== null && share !== undefined && share >= 0 && share <= per ? share / per : null;
}

function drawnShare(count: number, share: number, per: number): Cell {
  return (random) => (per * binomialDraw(count, share, random)) / count;
}

function cellOf(value: number, row: number, base: NoiseBase | undefined, change: ChangeKind | null): Cell | null {
  if (!base) return null;
  const count = usableCount(base.denominators[row]);
  if (count === null) return null;
  if (change === null) {
    const share = usableShare(value, base.per);
    return share === null ? null : drawnShare(count, share, base.per);
  }
  const earlierCount = usableCount(base.earlierDenominators?.[row]);
  const today = base.shares?.[row];
  const share = usableShare(today, base.per);
  if (earlierCount === null || share === null) return null;
  const before = change === 'percentage_points' ? today! - value : today! / (1 + value / 100);
  const earlierShare = usableShare(before, base.per);
  if (earlierShare === null || (change === 'percent' && earlierShare === 0)) return null;
  const now = drawnShare(count, share, base.per);
  const then = drawnShare(earlierCount, earlierShare, base.per);
  if (change === 'percentage_points') return (random) => now(random) - then(random);
  return (random) => {
    const [later, sooner] = [now(random), then(random)];
    // A draw of zero cases has no percentage change: the cell keeps its value in this replicate.
    return sooner === 0 ? value : 100 * (later / sooner - 1);
  };
}

export type ChangeKind = 'percentage_points' | 'percent';

/**
 * What a new draw of each value would be if the area's persons were drawn again with its share as probability: the
 * noise that a share of a small area has. `rows` are the table rows of the areas; `change`: columns of change, of which
 * both ends are drawn.
 */
export function binomialNoise(
  columns: readonly Float64Array[],
  rows: readonly number[],
  bases: readonly (NoiseBase | undefined)[],
  change: ChangeKind | null,
): BinomialNoise {
  const cells = columns.map((column, i) => rows.map((row, area) => cellOf(column[area]!, row, bases[i], change)));
  const drawable = cells.flat().filter((cell) => cell !== null).length;
  if (drawable === 0) return { extent: 'none', redraw: undefined };
  return {
    extent: drawable === columns.length * rows.length ? 'all' : 'some',
    redraw: (column, area, random) => cells[column]![area]?.(random) ?? columns[column]![area]!,
  };
}
