import type { Indicator } from '../catalogue/types.ts';
import { HAS_VALUE, reasonCode } from '../domain/reason.ts';

const NO_POPULATION = reasonCode('no_population');
const UNRELIABLE = reasonCode('unreliable');

/** An indicator's figure from its counts, or the code of the reason why they give none. */
export function rateOf(
  indicator: Pick<Indicator, 'kind' | 'per'>,
  numerator: number,
  denominator: number,
): { readonly value: number; readonly reason: number } {
  if (denominator <= 0) return { value: 0, reason: NO_POPULATION };
  // More than the whole can only come from sources that do not fit together: no figure is better than 104 %.
  if (indicator.kind === 'proportion' && (numerator > denominator || numerator < 0)) {
    return { value: 0, reason: UNRELIABLE };
  }
  return { value: (numerator / denominator) * (indicator.per ?? 1), reason: HAS_VALUE };
}
