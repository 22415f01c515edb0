import type { CellStore } from './cellStore.ts';

export interface Duplicate {
  /** Places in the store: the first cell, and the later one for the same figure. */
  readonly first: number;
  readonly later: number;
  readonly same: boolean;
}

/** Every cell that speaks of the same area, measure, category and period as an earlier one. */
export function findDuplicates(store: CellStore, identity: Int32Array): Duplicate[] {
  let size = 16;
  while (size < store.length * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const found: Duplicate[] = [];
  for (let i = 0; i < store.length; i++) {
    const area = identity[store.area[i]!]!;
    let slot = hash(area, store.measure[i]!, store.category[i]!, store.period[i]!) & (size - 1);
    for (;;) {
      const other = slots[slot]!;
      if (other < 0) {
        slots[slot] = i;
        break;
      }
      if (
        identity[store.area[other]!] === area &&
        store.measure[other] === store.measure[i] &&
        store.category[other] === store.category[i] &&
        store.period[other] === store.period[i]
      ) {
        const same =
          store.reason[other] === store.reason[i] &&
          store.doubt[other] === store.doubt[i] &&
          store.value[other] === store.value[i];
        found.push({ first: other, later: i, same });
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  return found;
}

function hash(a: number, b: number, c: number, d: number): number {
  let mixed = Math.imul(a + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (b + 0x7f4a7c15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ (c + 0x165667b1), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16) ^ (d + 0x27d4eb2f), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
