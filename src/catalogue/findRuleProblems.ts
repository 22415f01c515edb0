import type { CatalogueEntry } from './catalogueEntries.ts';
import type { CatalogueProblem } from './catalogueError.ts';
import type { DecouplingMethod } from './decouplingMethod.ts';
import type { KnownIds } from './knownIds.ts';

/** Sense of the rules that flag areas: file names, ids that no composite method has, thresholds in order, one standard. */
export function findRuleProblems(
  entries: readonly CatalogueEntry<DecouplingMethod>[],
  known: Pick<KnownIds, 'methods'>,
): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  for (const { file, item } of entries) {
    const report = (pointer: string, text: string): void => void problems.push({ file, pointer, text });
    if (file !== `methods/${item.id}.json`) report('/id', `Die Datei muss "${item.id}.json" heißen.`);
    if (known.methods.has(item.id)) report('/id', `Die Kennung "${item.id}" hat schon ein zusammengesetzter Index.`);
    if ((item.detector === 'sbs') !== (item.list !== undefined))
      report('/list', 'Grenzen der Liste (list) hat genau der Schwankungsband-Scan.');
    if (item.list !== undefined && item.list.stay.q < item.list.enter.q)
      report('/list/stay/q', 'Ein Gebiet muss mit jedem q-Wert bleiben dürfen, mit dem es auf die Liste kommt.');
    if (item.list !== undefined && item.list.confirmed.q > item.list.enter.q)
      report('/list/confirmed/q', '„Gesichert“ kann nicht leichter sein als eine Meldung.');
  }
  const standards = entries.filter(({ item }) => item.standard === true);
  if (standards.length > 1)
    problems.push({ file: standards[1]!.file, pointer: '/standard', text: 'Nur eine Regel kann die übliche sein.' });
  return problems;
}
