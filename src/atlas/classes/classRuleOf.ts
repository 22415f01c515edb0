import type { Wish } from '../state/wish.ts';
import type { ClassRule } from './classRule.ts';

/** How the reader wants values classed; without a choice five quantiles, or the method's own classes where it has some. */
export function classRuleOf(
  { classes, count }: Pick<Wish, 'classes' | 'count'>,
  ownClasses = false,
): { readonly rule: ClassRule; readonly count: number } {
  const chosen =
    classes === '' || (classes === 'methode' && !ownClasses) ? (ownClasses ? 'methode' : 'quantile') : classes;
  return { rule: chosen as ClassRule, count: count === '' ? 5 : Number(count) };
}
