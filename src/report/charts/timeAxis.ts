import { parsePeriod } from '../../domain/parsePeriod.ts';
import { reportYear } from '../../domain/reportYear.ts';

export interface TimeBreak {
  readonly x: number;
  readonly from: string;
  readonly text: string;
}

/** Where periods stand on a time axis, and between which of them a line must not run. */
export interface TimeAxis {
  readonly place: (period: string) => number;
  /** Breaks that fall between two periods of the axis. */
  readonly breaks: readonly TimeBreak[];
  /** Whether figures of the two periods may be joined: the next in turn, with no break between them. */
  readonly joined: (earlier: string, later: string) => boolean;
}

/**
 * The time axis of some periods. One figure a year stands at its report year; several a year stand at their ends. A
 * distance of more than one and a half of the usual step (the shortest one) is a gap.
 */
export function timeAxis(
  periods: readonly string[],
  breaks: readonly { readonly from: string; readonly text: string }[],
): TimeAxis {
  const read = [...new Set(periods)].flatMap((id) => {
    const period = parsePeriod(id);
    return period === null ? [] : [period];
  });
  const years = read.map(reportYear);
  const yearly = new Set(years).size === years.length;
  const at = new Map(
    read.map((period, i) => [
      period.id,
      yearly ? years[i]! : Number(period.end.slice(0, 4)) + (Number(period.end.slice(5, 7)) - 1) / 12,
    ]),
  );
  const end = new Map(read.map((period) => [period.id, period.end]));
  const order = [...read].sort((a, b) => at.get(a.id)! - at.get(b.id)!);
  const steps = order.slice(1).map((period, i) => at.get(period.id)! - at.get(order[i]!.id)!);
  const usual = Math.min(...steps.filter((step) => step > 0), Infinity);
  const between = (from: string, earlier: string, later: string): boolean =>
    end.get(earlier)! < from && from <= end.get(later)!;
  const shown = breaks.flatMap(({ from, text }) => {
    const i = order.findIndex((period, k) => k > 0 && between(from, order[k - 1]!.id, period.id));
    return i === -1 ? [] : [{ from, text, x: (at.get(order[i - 1]!.id)! + at.get(order[i]!.id)!) / 2 }];
  });
  return {
    place: (period) => at.get(period)!,
    breaks: shown,
    joined: (earlier, later) =>
      at.get(later)! - at.get(earlier)! <= usual * 1.5 && !breaks.some(({ from }) => between(from, earlier, later)),
  };
}
