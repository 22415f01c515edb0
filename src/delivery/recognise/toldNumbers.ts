import type { AreaTotal } from './areaTotals.ts';
import type { CellStore } from './cellStore.ts';
import type { Doubt } from './doubts.ts';
import type { SumGrid } from './rowSums.ts';
import type { SettledDoubt } from './settleDoubts.ts';
import { settleNumber } from './settleNumber.ts';

/**
 * Doubts about numbers that the delivery format has answered: held against the sums, which may contradict, then
 * written into store and grid, so that the other doubts are decided with their cells. By the doubts' numbers, from 1.
 */
export function toldNumbers(
  store: CellStore,
  grid: SumGrid,
  doubts: readonly Doubt[],
  totals: () => readonly AreaTotal[],
): ReadonlyMap<number, SettledDoubt> {
  const settled = new Map<number, SettledDoubt>();
  if (doubts.every(({ told }) => told === null)) return settled;
  const sums = totals();
  doubts.forEach((doubt, i) => {
    if (doubt.told === null) return;
    const shown = settleNumber(doubt, i + 1, grid, sums);
    settled.set(i + 1, {
      doubt,
      answer: doubt.told,
      evidence: `So steht es im Lieferformat. ${shown.evidence}`,
      ...(shown.answer === 'open' || shown.answer === doubt.told
        ? {}
        : { contradicted: 'Die Summen sprechen dagegen.' }),
    });
  });
  for (let i = 0; i < store.length; i++) {
    const told = settled.get(store.doubt[i]!);
    if (told === undefined) continue;
    store.doubt[i] = 0;
    if (told.answer === 'decimal') store.value[i] = store.value[i]! / 1000;
  }
  for (const { doubts: row, values } of grid.rows)
    for (let i = 0; i < row.length; i++) {
      const told = settled.get(row[i]!);
      if (told === undefined) continue;
      row[i] = 0;
      if (told.answer === 'decimal') values[i] = values[i]! / 1000;
    }
  return settled;
}
