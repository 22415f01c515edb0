import { formatValue } from '../../catalogue/formatValue.ts';
import { type ClassRule, classLimits } from '../../core/classes/classLimits.ts';
import { classOf } from '../../core/classes/classOf.ts';
import type { MapClass } from '../../report/charts/mapModel.ts';

/** How values are written in a legend. */
export interface ValueForm {
  readonly unitSymbol: string;
  readonly decimals: number;
  readonly signed: boolean;
}

/**
 * Classes of a map and the class of every value; null where there is no value. Values are classed as they are shown, so
 * that a legend never contradicts its map.
 */
export function classifyAreas(
  values: readonly (number | null)[],
  rule: ClassRule,
  count: number,
  { unitSymbol, decimals, signed }: ValueForm,
): { readonly classes: readonly MapClass[]; readonly of: readonly (number | null)[] } {
  const shown = (value: number): number => Number(value.toFixed(decimals));
  const known = values.flatMap((value) => (value === null ? [] : [shown(value)]));
  const limits = classLimits(known, count, rule).map((limit, k, all) => (k === all.length - 1 ? limit : shown(limit)));
  const of = values.map((value) => (value === null ? null : classOf(shown(value), limits)));
  const say = (value: number, symbol = unitSymbol): string => formatValue(value, { symbol }, decimals, signed);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const classes = limits.map((limit, k): MapClass => {
    const members = known.filter((value) => classOf(value, limits) === k);
    const lower = members.length === 0 ? null : Math.min(...members);
    const upper = members.length === 0 ? null : Math.max(...members);
    const before = limits[k - 1];
    let label: string;
    if (rule === 'standard-deviation' && limits.length > 1) {
      if (before === undefined || before < least) label = `bis ${say(limit)}`;
      else if (k === limits.length - 1 || limit >= most) label = `über ${say(before)}`;
      else label = `über ${say(before, '')} bis ${say(limit)}`;
    } else label = lower === upper ? say(limit) : `${say(lower!, '')} bis ${say(upper!)}`;
    return { label, lower: lower ?? before ?? limit, upper: upper ?? limit, count: members.length };
  });
  return { classes, of };
}
