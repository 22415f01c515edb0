import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { localSegregation } from './localSegregation.ts';

/**
 * What every unit contributes to the mutual information; the contributions add up to M. The difference of two years,
 * unit by unit, adds up to the change of M.
 *
 * Formula: (t/T)·lsᵢ, lsᵢ the local segregation of the unit.
 * Range: 0 (composed like the city) up to M.
 * Shape: one value per used unit, in nats. Without people, or with one group, there is no value.
 * Reference: Mora and Ruiz-Castillo (2011), Sociological Methodology 41.
 *
 * @example informationContribution(groupTable([[10, 0], [0, 10]])).value // [0.34657359027997264, 0.34657359027997264]
 */
export function informationContribution(table: GroupTable): Outcome<Float64Array> {
  const local = localSegregation(table);
  if (local.value === null) return local;
  return { value: local.value.map((value, i) => (value * table.totals[i]!) / table.totalSum) };
}
