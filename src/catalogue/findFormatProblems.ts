import type { DeliveryFormat } from '../domain/deliveryFormat.ts';
import { pointerPart } from '../domain/pointerPart.ts';
import type { CatalogueEntry } from './catalogueEntries.ts';
import type { CatalogueProblem } from './catalogueError.ts';
import type { KnownIds } from './knownIds.ts';

/** What the schema cannot say of a delivery format: its file name, and that every measure exists. */
export function findFormatProblems(
  { file, item }: CatalogueEntry<DeliveryFormat>,
  known: KnownIds,
): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  if (file !== `formats/${item.id}.json`)
    problems.push({ file, pointer: '/id', text: `Die Datei muss "${item.id}.json" heißen.` });
  if (item.thousands !== undefined && item.thousands === (item.decimal ?? '.'))
    problems.push({ file, pointer: '/thousands', text: 'Tausender- und Dezimalzeichen müssen verschieden sein.' });
  for (const [column, measure] of Object.entries(item.measures ?? {})) {
    if (measure !== null && !known.measures.has(measure)) {
      problems.push({
        file,
        pointer: `/measures/${pointerPart(column)}`,
        text: `Das Merkmal "${measure}" gibt es nicht.`,
      });
    }
  }
  return problems;
}
