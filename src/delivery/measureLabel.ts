import type { CellStore } from './recognise/cellStore.ts';

/** What the file calls the measure of a cell: its measure with its category. */
export function measureLabel({ measures, categories }: CellStore, measure: number, category: number): string {
  return [measures.texts[measure]!, categories.texts[category]!].filter((part) => part !== '').join(' | ');
}
