import { cellPlace } from './cellPlace.ts';
import { cellText } from './cellText.ts';
import type { Check } from './check.ts';

/** The same cell twice: identical ones are told (one is stored), differing ones refuse the file; never "the last wins". */
export const duplicateCell: Check = {
  id: 'duplicate-cell',
  stage: 'cells',
  title: 'Doppelte Zellen',
  *run(context) {
    const { table, cells } = context;
    for (const i of cells.repeated) {
      const first = cells.first(i);
      const same = table.value[i] === table.value[first] && table.reason[i] === table.reason[first];
      const { at, words } = cellPlace(context, i);
      yield {
        check: 'duplicate-cell',
        severity: same ? 'note' : 'error',
        ...at,
        message: same
          ? `${words}: steht schon in Zeile ${table.row[first]} mit demselben Wert und wird einmal übernommen.`
          : `${words}: ${cellText(table, i)} widerspricht ${cellText(table, first)} in Zeile ${table.row[first]}.`,
      };
    }
  },
};
