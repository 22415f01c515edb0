import type { CheckContext } from './check.ts';
import type { Summands } from './summands.ts';
import { valueBeside } from './valueBeside.ts';

/** The value of a sum in a place; null if one of its terms has none. */
export function sumBeside(context: CheckContext, area: number, sum: Summands, period: number): number | null {
  let result = 0;
  for (const [id, factor] of sum) {
    const value = valueBeside(context, area, id, period);
    if (value === null) return null;
    result += factor * value;
  }
  return result;
}
