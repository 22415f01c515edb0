import type { Place } from './place.ts';
import type { Wish } from './wish.ts';

/** The periods that a map of this kind can be asked for, the earliest first: those of the indicator, or whole years. */
export function periodsOfShow(place: Place, { show, indicator }: Pick<Wish, 'show' | 'indicator'>): readonly string[] {
  const years = (periods: readonly string[]): readonly string[] => [
    ...new Set(periods.map((one) => one.slice(0, 4)).sort()),
  ];
  const own = place.periodsOf.get(indicator)?.periods ?? [];
  if (show === 'abkopplung' || show === 'abdeckung') return years(own);
  if (show === 'index') return years([...place.periodsOf.values()].flatMap(({ periods }) => periods));
  return own;
}
