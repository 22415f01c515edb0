import { cellPlace } from './cellPlace.ts';
import { cellText } from './cellText.ts';
import type { Check } from './check.ts';

/** A finished share in per cent lies between 0 and 100. */
export const shareRange: Check = {
  id: 'share-range',
  stage: 'cells',
  title: 'Anteile zwischen 0 und 100',
  *run(context) {
    const { table, measures } = context;
    for (let i = 0; i < table.length; i++) {
      const measure = measures[table.measure[i]!]!;
      if (table.reason[i] !== 0 || measure.kind !== 'share' || measure.unit !== 'percent' || table.value[i]! <= 100)
        continue;
      const { at, words } = cellPlace(context, i);
      yield {
        check: 'share-range',
        severity: 'error',
        ...at,
        message: `${words}: ${cellText(table, i)} ist größer als 100 %.`,
      };
    }
  },
};
