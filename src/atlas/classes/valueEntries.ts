import type { LegendEntry } from '../layers/legendEntry.ts';
import { missingEntry } from '../layers/missingEntry.ts';
import type { ClassRule } from './classRule.ts';
import { colourScale } from './colourScale.ts';
import { deviationClasses } from './deviationClasses.ts';
import { naturalBreaks } from './naturalBreaks.ts';
import { quantileClasses } from './quantileClasses.ts';

/** One area's value, or why there is none. */
export interface ShadedValue {
  readonly key: string;
  readonly value: number | null;
  readonly reason: string | null;
}

/** What a legend shows and where every area belongs in it. */
export interface Shading {
  readonly entries: readonly LegendEntry[];
  readonly entryOf: ReadonlyMap<string, number>;
}

/** Legend entries of values: classes from high to low, then the missing ones by reason. */
export function valueEntries(
  areas: readonly ShadedValue[],
  rule: ClassRule,
  wished: number,
  decimals: number,
  write: (value: number) => string,
): Shading {
  // Classes of the values as they are shown, so that a legend never contradicts its map.
  const shown = (value: number): number => Number(value.toFixed(decimals));
  const values = areas.flatMap((one) => (one.value === null ? [] : [shown(one.value)]));
  const classes =
    rule === 'natuerlich'
      ? naturalBreaks(values, wished)
      : rule === 'standardabweichung'
        ? deviationClasses(values)
        : quantileClasses(values, wished);
  const colours = colourScale(classes.length, rule === 'standardabweichung' && classes.length > 1);
  const own = classes.map(({ lower, upper, count, note }, k): LegendEntry => {
    const range =
      lower === null ? 'kein Gebiet' : lower === upper ? write(lower) : `${write(lower)} bis ${write(upper!)}`;
    return {
      id: `klasse-${k + 1}`,
      label: note === '' ? range : `${range} (${note})`,
      fill: colours[k]!,
      pattern: null,
      count,
    };
  });
  const reasons = new Map<string, number>();
  for (const { value, reason } of areas) {
    if (value === null) reasons.set(reason ?? 'unknown', (reasons.get(reason ?? 'unknown') ?? 0) + 1);
  }
  const entries = [...own.reverse(), ...[...reasons].map(([reason, count]) => missingEntry(reason, count))];
  const place = new Map(entries.map((one, i) => [one.id, i]));
  return {
    entries,
    entryOf: new Map(
      areas.map(({ key, value, reason }) => {
        const k = value === null ? -1 : classes.findIndex((one) => shown(value) <= one.limit);
        return [key, place.get(value === null ? (reason ?? 'unknown') : `klasse-${k + 1}`)!];
      }),
    ),
  };
}
