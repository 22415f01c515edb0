import type { Outcome } from '../../outcome.ts';
import { groupTable } from '../groupTable.ts';
import { entropy } from '../multigroup/entropy.ts';
import { multigroupMutualInformation } from '../multigroup/multigroupMutualInformation.ts';

/** What one larger area contributes to the segregation within larger areas. */
export interface AreaSegregation {
  /** Number of the larger area, as in the input. */
  readonly area: number;
  /** Its share of the people. */
  readonly share: number;
  /** M between its units, in nats; 0 where only one group lives there. */
  readonly mutualInformation: number;
  /** H between its units; null where only one group lives there. */
  readonly theilH: number | null;
  /** Its entropy relative to the city's: the weight of its H. */
  readonly entropyRatio: number;
}

export interface NestedSegregation {
  readonly total: { readonly mutualInformation: number; readonly theilH: number };
  readonly between: { readonly mutualInformation: number; readonly theilH: number };
  readonly within: { readonly mutualInformation: number; readonly theilH: number };
  /** One entry per larger area that has people, by rising number. */
  readonly areas: readonly AreaSegregation[];
}

/**
 * Splits segregation into the part between larger areas (Stadtbezirke) and the part between the units within them.
 *
 * Formula: M = M(larger areas) + Σ share·M(within a larger area); H the same, everything divided by the city's entropy.
 * Range: both parts 0 or more; they add up to the whole. Between is 0 where all larger areas are composed alike.
 * Shape: columns are groups over all units; `areaOf` gives the larger area of every unit as a whole number of 0 or more.
 * Without people, or with one group, there is no value.
 * Reference: Theil (1972); Mora and Ruiz-Castillo (2011), Sociological Methodology 41.
 *
 * @example nestedSegregation([[4, 0, 2, 2], [0, 4, 2, 2]], [0, 0, 1, 1]).value.between.mutualInformation // 0
 */
export function nestedSegregation(
  columns: readonly ArrayLike<number>[],
  areaOf: ArrayLike<number>,
): Outcome<NestedSegregation> {
  const table = groupTable(columns);
  const whole = multigroupMutualInformation(table);
  const diversity = entropy(table);
  if (whole.value === null) return whole;
  if (diversity.value === null) return diversity;
  const members = new Map<number, number[]>();
  for (const row of table.units) {
    const area = areaOf[row]!;
    if (!Number.isInteger(area) || area < 0)
      throw new RangeError(`nestedSegregation: unit ${row} lies in ${area}, not in a numbered area.`);
    const list = members.get(area);
    if (list) list.push(row);
    else members.set(area, [row]);
  }
  const numbers = [...members.keys()].sort((a, b) => a - b);
  const parts = numbers.map((area) => columns.map((column) => members.get(area)!.map((row) => column[row]!)));
  const sums = columns.map((_, m) => parts.map((part) => part[m]!.reduce((sum, count) => sum + count, 0)));
  const between = multigroupMutualInformation(groupTable(sums)).value ?? 0;
  const areas = parts.map((part, k) => {
    const inside = groupTable(part);
    const information = multigroupMutualInformation(inside).value ?? 0;
    const own = entropy(inside).value ?? 0;
    return {
      area: numbers[k]!,
      share: inside.totalSum / table.totalSum,
      mutualInformation: information,
      theilH: own > 0 ? information / own : null,
      entropyRatio: own / diversity.value!,
    };
  });
  const within = areas.reduce((sum, area) => sum + area.share * area.mutualInformation, 0);
  const both = (value: number) => ({ mutualInformation: value, theilH: value / diversity.value! });
  return { value: { total: both(whole.value), between: both(between), within: both(within), areas } };
}
