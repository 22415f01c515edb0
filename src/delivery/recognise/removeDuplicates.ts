import type { FindingList } from '../../domain/findingList.ts';
import { quoted } from '../parse/quoted.ts';
import type { BookedArea } from './areaBook.ts';
import type { CellStore } from './cellStore.ts';
import { findDuplicates } from './findDuplicates.ts';
import type { Layout } from './layout.ts';

/** Drops repeated cells with a note; cells that contradict each other are dropped both, with an error or a question. */
export function removeDuplicates(
  store: CellStore,
  areas: readonly BookedArea[],
  layout: Layout,
  findings: FindingList,
): void {
  const found = findDuplicates(store, identities(areas));
  if (found.length === 0) return;
  const drop = new Set<number>();
  const columns = new Map(layout.values.map((value) => [value.index + 1, value.column.label]));
  const told = new Set<string>();
  for (const { first, later, same } of found) {
    const area = areas[store.area[later]!]!;
    const at = { row: store.row[later]!, column: store.column[later]!, area: area.key || area.name };
    drop.add(later);
    if (same) {
      findings.add({
        check: 'duplicate-cell',
        severity: 'note',
        ...at,
        message: `Dieselbe Angabe steht schon in Zeile ${store.row[first]}; sie wurde einmal gelesen.`,
      });
      continue;
    }
    drop.add(first);
    if (store.row[first] === store.row[later]) {
      const pair = `${store.column[first]} ${store.column[later]}`;
      if (told.has(pair)) continue;
      told.add(pair);
      findings.add({
        check: 'duplicate-header',
        severity: 'question',
        row: store.row[later]!,
        column: store.column[later]!,
        message: `Die Spalten ${store.column[first]} und ${store.column[later]} heißen gleich (${quoted(columns.get(store.column[later]!) ?? '')}), haben aber verschiedene Werte. Was unterscheidet sie? Ihre Zellen wurden nicht gelesen, wo sie sich widersprechen.`,
      });
    } else
      findings.add({
        check: 'conflicting-duplicate',
        severity: 'error',
        ...at,
        message: `Für dieses Gebiet, Merkmal und diesen Zeitraum steht in Zeile ${store.row[first]} ein anderer Wert. Bitte in der Quelle klären; beide wurden nicht gelesen.`,
      });
  }
  store.filter((i) => !drop.has(i));
}

/** Areas that the file writes in two ways are one. */
function identities(areas: readonly BookedArea[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(areas, (area) => {
    const id = area.match === null ? `${area.key}\t${area.name}` : `${area.key}\t\t${area.level}`;
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  });
}
