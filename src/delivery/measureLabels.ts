import { measureLabel } from './measureLabel.ts';
import type { CellStore } from './recognise/cellStore.ts';

/** Each measure with its category, in the order in which the file brings them. */
export function measureLabels(store: CellStore): { label: string; cells: number; row: number; column: number }[] {
  const found = new Map<string, { label: string; cells: number; row: number; column: number }>();
  const width = store.categories.texts.length;
  const numbers = new Map<number, { cells: number }>();
  for (let i = 0; i < store.length; i++) {
    const id = store.measure[i]! * width + store.category[i]!;
    let one = numbers.get(id);
    if (one === undefined) {
      const label = measureLabel(store, store.measure[i]!, store.category[i]!);
      const known = found.get(label) ?? { label, cells: 0, row: store.row[i]!, column: store.column[i]! };
      found.set(label, known);
      one = known;
      numbers.set(id, one);
    }
    one.cells++;
  }
  return [...found.values()];
}
