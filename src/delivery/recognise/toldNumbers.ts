import type { CellStore } from './cellStore.ts';
import type { Doubt } from './doubts.ts';
import { numberEvidence } from './numberEvidence.ts';
import type { SumGrid } from './rowSums.ts';
import type { SettledDoubt } from './settleDoubts.ts';

/**
 * Doubts about numbers that the delivery format has answered: held against the row sums, which may contradict, and
 * then free of doubt, so that the other doubts are decided with their cells. By the doubts' numbers, from 1.
 */
export function toldNumbers(
  store: CellStore,
  grid: SumGrid,
  doubts: readonly Doubt[],
): ReadonlyMap<number, SettledDoubt> {
  const settled = new Map<number, SettledDoubt>();
  doubts.forEach((doubt, i) => {
    if (doubt.told === null) return;
    const { thousands, decimal } = doubt.mixed ? NOTHING : numberEvidence(grid, i + 1, doubt.told);
    const [held, against] = doubt.told === 'thousands' ? [thousands, decimal] : [decimal, thousands];
    settled.set(i + 1, {
      doubt,
      answer: doubt.told,
      evidence: 'So steht es im Lieferformat.',
      ...(against > 0 && held === 0
        ? { contradicted: `Die Summen sprechen dagegen: ${against} Zeilensummen gehen nur anders gelesen auf.` }
        : {}),
    });
  });
  if (settled.size === 0) return settled;
  for (let i = 0; i < store.length; i++) if (settled.has(store.doubt[i]!)) store.doubt[i] = 0;
  for (const { doubts: row } of grid.rows) row.forEach((doubt, i) => void (settled.has(doubt) && (row[i] = 0)));
  return settled;
}

const NOTHING = { thousands: 0, decimal: 0 };
