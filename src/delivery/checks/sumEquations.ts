import type { Measure } from '../../catalogue/types.ts';
import { addUp, type Summands, summands } from './summands.ts';

/** A measure and the terms that must add up to it. */
export interface SumEquation {
  readonly whole: string;
  readonly terms: Summands;
}

/** Every equation between measures that are there, each once, however many derivations say the same. */
export function sumEquations(
  sums: readonly Measure[],
  measure: (id: string) => Pick<Measure, 'derivations'> | undefined,
  isThere: (id: string) => boolean,
): SumEquation[] {
  const equations = new Map<string, SumEquation>();
  for (const { id, derivations } of sums) {
    if (!isThere(id)) continue;
    const self = new Set([id]);
    for (const { plus, minus } of derivations ?? []) {
      const terms = addUp(plus, minus, (term) => summands(term, measure, isThere, self));
      if (terms === null || terms.size < 2) continue;
      const key = sameFor(new Map([...terms, [id, -1]]));
      if (!equations.has(key)) equations.set(key, { whole: id, terms });
    }
  }
  return [...equations.values()];
}

/** The same text for an equation and its rearrangements. */
function sameFor(terms: Summands): string {
  const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
  const sign = Math.sign(sorted[0]![1]);
  return sorted.map(([id, factor]) => `${sign * factor}*${id}`).join(' ');
}
