import type { Measure } from '../../catalogue/types.ts';

/** True for counts that add up over areas. A share or a median has no parts that could go to another area. */
export function isRebasable(measure: Measure): boolean {
  return measure.kind === 'count' && measure.additive !== false;
}
