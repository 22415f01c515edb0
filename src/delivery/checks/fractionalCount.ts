import { cellPlace } from './cellPlace.ts';
import { cellText } from './cellText.ts';
import type { Check } from './check.ts';
import { MEASURED_UNITS } from './measuredUnits.ts';

/** People and things are counted whole; a fraction is a sign of a share in the wrong column or a slipped comma. */
export const fractionalCount: Check = {
  id: 'fractional-count',
  stage: 'cells',
  title: 'Zahlen mit Nachkommastellen, wo gezählt wird',
  *run(context) {
    const { table, measures } = context;
    for (let i = 0; i < table.length; i++) {
      const measure = measures[table.measure[i]!]!;
      if (table.reason[i] !== 0 || measure.kind !== 'count' || Number.isInteger(table.value[i])) continue;
      // Areas and floor space are counts in the sense that they add up, but they are measured.
      if (MEASURED_UNITS.has(measure.unit)) continue;
      const { at, words } = cellPlace(context, i);
      yield {
        check: 'fractional-count',
        severity: 'error',
        ...at,
        message: `${words}: ${cellText(table, i)} ist keine ganze Zahl.`,
      };
    }
  },
};
