import type { NumberDecision } from './numberDecision.ts';
import type { NumberDoubt } from './numberDoubt.ts';
import { parseNumber } from './parseNumber.ts';

/**
 * Settles a doubt by a total that has one reading alone: the reading under which the parts add up to it; null if none
 * or both do. The total must come from outside the doubt (`950`, `1 023 101`): a sum of open values proves nothing.
 */
export function numbersByTotal(parts: readonly string[], total: number, doubt: NumberDoubt): NumberDecision | null {
  if (total === 0) return null;
  const fitting = doubt.ambiguous.filter((decision) => {
    let sum = 0;
    for (const part of parts) {
      const value = parseNumber(part, decision);
      if (value === null) return false;
      sum += value;
    }
    return Math.abs(sum - total) <= 1e-9 * Math.abs(total);
  });
  if (fitting.length !== 1) return null;
  const { decimal, thousands, evidence } = fitting[0]!;
  return {
    decimal,
    thousands,
    evidence: `${evidence.split('. ', 1)[0]}; nur so ist die Summe ${total.toLocaleString('de-DE')}.`,
  };
}
