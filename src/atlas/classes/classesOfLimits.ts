import type { ValueClass } from './valueClass.ts';

/** Classes of sorted values by their upper limits (inclusive, ascending); `notes` stand beside the classes. */
export function classesOfLimits(
  sorted: readonly number[],
  limits: readonly number[],
  notes: readonly string[] = [],
): readonly ValueClass[] {
  let from = 0;
  return limits.map((limit, k) => {
    const to = sorted.findLastIndex((value) => value <= limit) + 1;
    const empty = to <= from;
    const found = {
      lower: empty ? null : sorted[from]!,
      upper: empty ? null : sorted[to - 1]!,
      count: Math.max(0, to - from),
      limit: k === limits.length - 1 ? Infinity : limit,
      note: notes[k] ?? '',
    };
    from = Math.max(from, to);
    return found;
  });
}
