import { cellPlace } from './cellPlace.ts';
import type { Check } from './check.ts';
import { levelTotals } from './levelTotals.ts';
import { totalSlip } from './totalSlip.ts';
import { valueText } from './valueText.ts';

/**
 * The delivered total of the city against the sum of a level's areas (with what could not be assigned to an area).
 * Told as a warning: cell-key data do not add up by design, and some offices round. Where the two are a factor apart,
 * factor-slip says so.
 */
export const totalDiffers: Check = {
  id: 'total-differs',
  stage: 'plausibility',
  title: 'Summe der Gebiete gegen die Gesamtzahl',
  *run(context) {
    for (const total of levelTotals(context)) {
      const { cell, value, sum, level, members } = total;
      if (Math.abs(sum - value) <= 1e-6 * Math.max(1, Math.abs(sum))) continue;
      if (totalSlip(context.table, total) !== null) continue;
      const { at, words } = cellPlace(context, cell);
      yield {
        check: 'total-differs',
        severity: 'warning',
        ...at,
        message: `${words}: Gesamtzahl ${valueText(value, 0)}, Summe der ${members.length} Gebiete der Ebene „${level}“ ${valueText(sum, 0)}.`,
      };
    }
  },
};
