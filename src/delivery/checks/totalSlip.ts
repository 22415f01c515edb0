import type { ObservationTable } from '../../domain/observationTable.ts';
import type { LevelTotal } from './levelTotals.ts';
import { slipFactor } from './slipFactor.ts';

/** A total and its parts may differ by rounding, and still be a factor apart. */
const TOLERANCE = 1.02;
/** A smaller difference fits one of many areas by chance. */
const LEAST_DIFFERENCE = 90;
const FACTORS = [10, 100, 1000, 1 / 10, 1 / 100, 1 / 1000];

/**
 * Why a total differs, if a slip explains it: all areas together (`cell` is the total's), or exactly one value of one
 * area, which would have to be divided by `factor` for the sum to fit to the last unit.
 */
export function totalSlip(
  { value }: Pick<ObservationTable, 'value'>,
  total: LevelTotal,
): { readonly cell: number; readonly factor: number } | null {
  if (total.sum <= 0 || total.value <= 0) return null;
  const factor = slipFactor(total.value / total.sum, TOLERANCE);
  if (factor !== null) return { cell: total.cell, factor };
  const difference = total.sum - total.value;
  if (Math.abs(difference) < LEAST_DIFFERENCE) return null;
  const found: { cell: number; factor: number }[] = [];
  for (const cell of total.members) {
    for (const one of FACTORS) {
      const right = value[cell]! / one;
      if (value[cell]! > 0 && Math.abs(value[cell]! - right - difference) < 1e-6 * Math.abs(difference)) {
        if (Number.isInteger(total.value) && Math.abs(right - Math.round(right)) > 1e-9) continue;
        found.push({ cell, factor: one });
      }
    }
  }
  return found.length === 1 ? found[0]! : null;
}
