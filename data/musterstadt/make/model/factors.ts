import { random } from '../random.ts';
import type { Unit } from './areas.ts';
import { spatialField } from './spatialField.ts';

/** What an Unterbezirk is like; the levels of all measures are made of these. Mean about 0, spread about 1. */
export interface Factors {
  /** Log-odds of the SGB-II-Quote against the city's: the one that is not standardised. */
  readonly deprivation: readonly number[];
  readonly migration: readonly number[];
  /** Many young adults and small households. */
  readonly young: readonly number[];
  readonly dense: readonly number[];
}

const ESTATES = ['Lerchenberg-Nord', 'Lerchenberg-Mitte', 'Lerchenberg-Süd', 'Wohnpark Elsenbusch', 'Kanalsiedlung'];
const STUDENTS: Readonly<Record<string, number>> = { 'Campus Süd': 3, Hochschulberg: 1.8 };

/** `innerNorth` is the number of the Stadtbezirk with twice the city's SGB-II-Quote. */
export function factors(units: readonly Unit[], innerNorth: number): Factors {
  const stream = random('factors');
  const smooth = spatialField('deprivation', units, 2200);
  const background = spatialField('migration', units, 2500);
  const northward = standardised(units.map((unit) => unit.y));
  const dense = standardised(units.map((unit) => Math.log((unit.residents + 50) / unit.areaM2)));
  const central = standardised(units.map((unit) => -Math.hypot(unit.x - 402000, unit.y - 5709900)));
  const ordinary = units.map(
    (unit, i) =>
      0.42 * smooth[i]! +
      0.34 * stream.normal() +
      0.3 * northward[i]! +
      0.2 * dense[i]! +
      (ESTATES.includes(unit.name) ? 1.6 : 0),
  );
  // The inner north is burdened as a whole: narrow spread around a high level.
  const rank = new Map(
    units
      .map((unit, i) => ({ unit, i }))
      .filter(({ unit }) => unit.district === innerNorth)
      .sort((a, b) => ordinary[a.i]! - ordinary[b.i]!)
      .map(({ i }, place, list) => [i, place / (list.length - 1)] as const),
  );
  const deprivation = units.map((_, i) => {
    const place = rank.get(i);
    return place === undefined ? Math.min(0.9, 0.95 * ordinary[i]! - 0.34) : 0.9 + 0.25 * place;
  });
  const young = standardised(
    units.map(
      (unit, i) =>
        0.8 * central[i]! +
        0.3 * dense[i]! +
        0.5 * stream.normal() +
        (STUDENTS[unit.name] ?? 0) +
        (unit.district === innerNorth ? 0.8 : 0),
    ),
  );
  const migration = standardised(
    units.map((unit, i) => {
      const north = unit.district === innerNorth ? 0.7 : 0;
      return deprivation[i]! + 0.3 * background[i]! + 0.25 * young[i]! + 0.25 * stream.normal() + north;
    }),
  );
  return { deprivation, migration, young, dense };
}

function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return values.map((value) => (value - mean) / Math.sqrt(variance));
}
