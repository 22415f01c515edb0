import type { CatalogueEntry } from './catalogueEntries.ts';
import type { CatalogueProblem } from './catalogueError.ts';
import type { KnownIds } from './knownIds.ts';
import type { BurdenProfile } from './types.ts';

/** References and sense of one burden profile: its file, its indicators, and that each of them can be bad at all. */
export function findBurdenProblems(
  { file, item: profile }: CatalogueEntry<BurdenProfile>,
  known: KnownIds,
): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  if (file !== `burdens/${profile.id}.json`)
    problems.push({ file, pointer: '/id', text: `Die Datei muss "${profile.id}.json" heißen.` });
  const seen = new Set<string>();
  profile.burdens.forEach(({ indicator: id }, index) => {
    const pointer = `/burdens/${index}/indicator`;
    const indicator = known.indicators.get(id);
    if (indicator === undefined) problems.push({ file, pointer, text: `Den Indikator "${id}" gibt es nicht.` });
    else if (indicator.polarity === 'neutral')
      problems.push({ file, pointer, text: `"${id}" ist weder günstig noch ungünstig und kann keine Belastung sein.` });
    if (seen.has(id)) problems.push({ file, pointer, text: `Der Indikator "${id}" kommt zweimal vor.` });
    seen.add(id);
  });
  return problems;
}
