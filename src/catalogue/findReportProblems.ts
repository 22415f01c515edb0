import type { CatalogueEntry } from './catalogueEntries.ts';
import type { CatalogueProblem } from './catalogueError.ts';
import type { KnownIds } from './knownIds.ts';
import type { ReportTemplate } from './reportTemplate.ts';

/** References of one report template: its file, and that everything it names is there. */
export function findReportProblems(
  { file, item: template }: CatalogueEntry<ReportTemplate>,
  known: KnownIds,
): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  if (file !== `reports/${template.id}.json`)
    problems.push({ file, pointer: '/id', text: `Die Datei muss "${template.id}.json" heißen.` });
  const require = (there: boolean, pointer: string, text: string): void => {
    if (!there) problems.push({ file, pointer, text });
  };
  const level = (id: string | undefined, pointer: string): void =>
    require(id === undefined || known.levels.has(id), pointer, `Die Ebene "${id}" gibt es nicht.`);
  level(template.level, '/level');
  template.chapters.forEach((chapter, at) => {
    const pointer = `/chapters/${at}`;
    if (chapter.kind === 'segregation') level(chapter.level, `${pointer}/level`);
    const lists: Record<string, readonly string[] | undefined> = {
      ...('indicators' in chapter ? { indicators: chapter.indicators } : {}),
      ...('series' in chapter ? { series: chapter.series } : {}),
    };
    for (const [name, ids] of Object.entries(lists))
      ids?.forEach((id, i) => {
        require(known.indicators.has(id), `${pointer}/${name}/${i}`, `Den Indikator "${id}" gibt es nicht.`);
      });
    if (chapter.kind === 'segregation')
      chapter.groups.forEach((id, i) => {
        const there = known.indicators.has(id) || known.measures.has(id);
        require(there, `${pointer}/groups/${i}`, `Weder ein Indikator noch ein Merkmal heißt "${id}".`);
      });
    if (chapter.kind === 'composite')
      chapter.methods.forEach((id, i) => {
        require(known.methods.has(id), `${pointer}/methods/${i}`, `Die Methode "${id}" gibt es nicht.`);
      });
  });
  return problems;
}
