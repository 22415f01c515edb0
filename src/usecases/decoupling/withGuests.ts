import { NOT_DELIVERED } from '../../domain/reason.ts';
import type { TrendSeries } from '../../engine/decoupling/trendSeriesOf.ts';

/** The key of an overlapping area among those that it overlaps; sorts after every key of theirs. */
export function guestKey(key: string): string {
  return `~${key}`;
}

/** A series with overlapping areas (programme areas) behind its own, in the years that its own have. */
export function withGuests(hosts: TrendSeries, guests: TrendSeries): TrendSeries {
  const T = hosts.panel.years.length;
  const A = hosts.panel.keys.length;
  const B = guests.panel.keys.length;
  const at = Array.from(hosts.panel.years, (year) => guests.panel.years.indexOf(year));
  const beside = (own: Float64Array, others: Float64Array): Float64Array =>
    Float64Array.from({ length: (A + B) * T }, (_, cell) => {
      if (cell < A * T) return own[cell]!;
      const [i, t] = [Math.floor(cell / T) - A, at[cell % T]!];
      return t === -1 ? Number.NaN : others[i * guests.panel.years.length + t]!;
    });
  const reasons = Uint8Array.from({ length: (A + B) * T }, (_, cell) => {
    if (cell < A * T) return hosts.reasons[cell]!;
    const [i, t] = [Math.floor(cell / T) - A, at[cell % T]!];
    return t === -1 ? NOT_DELIVERED : guests.reasons[i * guests.panel.years.length + t]!;
  });
  return {
    ...hosts,
    reasons,
    values: beside(hosts.values, guests.values),
    panel: {
      ...hosts.panel,
      keys: [...hosts.panel.keys, ...guests.panel.keys.map(guestKey)],
      count: beside(hosts.panel.count, guests.panel.count),
      population: beside(hosts.panel.population, guests.panel.population),
      guests: Uint8Array.from({ length: A + B }, (_, i) => (i < A ? 0 : 1)),
    },
  };
}
