import type { CheckContext } from './check.ts';
import type { Summands } from './summands.ts';

/** A sum in words: titles of a few terms, else how many there are. */
export function sumText({ measure }: Pick<CheckContext, 'measure'>, sum: Summands): string {
  const terms = [...sum].sort((a, b) => b[1] - a[1]);
  if (terms.length > 4) return `die Summe aus ${terms.length} Merkmalen`;
  return terms
    .map(([id, factor], n) => {
      const title = `„${measure(id)?.title ?? id}“`;
      const times = Math.abs(factor) === 1 ? '' : `${Math.abs(factor)} · `;
      return n === 0 && factor > 0 ? `${times}${title}` : `${factor < 0 ? '−' : '+'} ${times}${title}`;
    })
    .join(' ');
}
