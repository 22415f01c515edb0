import type { Finding } from '../../domain/finding.ts';

/** The first findings of a list; the last of them tells how many more there are. Only those that are told are made. */
export function* firstOf<T>(
  list: readonly T[],
  limit: number,
  make: (one: T) => Finding = (one) => one as Finding,
): Generator<Finding> {
  for (let n = 0; n < Math.min(list.length, limit); n++) {
    const finding = make(list[n]!);
    yield n === limit - 1 && list.length > limit ? { ...finding, more: list.length - limit } : finding;
  }
}
