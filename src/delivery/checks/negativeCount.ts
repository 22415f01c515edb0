import { cellPlace } from './cellPlace.ts';
import { cellText } from './cellText.ts';
import type { Check } from './check.ts';

/** Counts, shares, means and medians of this catalogue cannot be negative; only an index or a change can. */
export const negativeCount: Check = {
  id: 'negative-count',
  stage: 'cells',
  title: 'Negative Werte',
  *run(context) {
    const { table, measures } = context;
    for (let i = 0; i < table.length; i++) {
      if (table.reason[i] !== 0 || table.value[i]! >= 0 || measures[table.measure[i]!]!.kind === 'index') continue;
      const { at, words } = cellPlace(context, i);
      yield {
        check: 'negative-count',
        severity: 'error',
        ...at,
        message: `${words}: ${cellText(table, i)} ist negativ.`,
      };
    }
  },
};
