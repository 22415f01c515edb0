import type { Measure } from '../../catalogue/types.ts';

/** A signed sum of measures: id → factor. */
export type Summands = ReadonlyMap<string, number>;

/**
 * A measure as a sum of others that are there: itself, or the first of its derivations all of whose terms are there or
 * can be had in the same way. Null where there is none. `without`: measures that must not occur.
 */
export function summands(
  id: string,
  measure: (id: string) => Pick<Measure, 'derivations'> | undefined,
  isThere: (id: string) => boolean,
  without: ReadonlySet<string> = new Set(),
): Summands | null {
  if (without.has(id)) return null;
  if (isThere(id)) return new Map([[id, 1]]);
  const inner = new Set([...without, id]);
  for (const { plus, minus } of measure(id)?.derivations ?? []) {
    const sum = addUp(plus, minus, (term) => summands(term, measure, isThere, inner));
    if (sum !== null) return sum;
  }
  return null;
}

/** Σ plus − Σ minus with every term replaced by its summands; null if one has none. What cancels out is left out. */
export function addUp(
  plus: readonly string[],
  minus: readonly string[] | undefined,
  termsOf: (id: string) => Summands | null,
): Summands | null {
  const sum = new Map<string, number>();
  for (const [ids, sign] of [
    [plus, 1],
    [minus ?? [], -1],
  ] as const) {
    for (const id of ids) {
      const terms = termsOf(id);
      if (terms === null) return null;
      for (const [term, factor] of terms) sum.set(term, (sum.get(term) ?? 0) + sign * factor);
    }
  }
  for (const [term, factor] of sum) if (factor === 0) sum.delete(term);
  return sum;
}
