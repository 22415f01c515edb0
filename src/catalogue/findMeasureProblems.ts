import type { CatalogueEntry } from './catalogueEntries.ts';
import type { CatalogueProblem } from './catalogueError.ts';
import type { KnownIds } from './knownIds.ts';
import type { Measure } from './types.ts';

/** References and sense of one measure: theme, unit, source, wholes, and derivations that add like to like. */
export function findMeasureProblems(
  { file, pointer, item: measure }: CatalogueEntry<Measure>,
  known: KnownIds,
): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const report = (at: string, text: string): void => void problems.push({ file, pointer: pointer + at, text });
  if (`measures/${measure.theme}.json` !== file)
    report('/theme', `Das Merkmal steht in ${file}, nennt aber das Themenfeld "${measure.theme}".`);
  if (!known.themes.has(measure.theme)) report('/theme', `Das Themenfeld "${measure.theme}" gibt es nicht.`);
  if (!known.units.has(measure.unit)) report('/unit', `Die Einheit "${measure.unit}" gibt es nicht.`);
  if (!known.sources.has(measure.source)) report('/source', `Die Quelle "${measure.source}" gibt es nicht.`);
  measure.partOf?.forEach((id, index) => {
    const at = `/partOf/${index}`;
    const whole = known.measures.get(id);
    if (whole === undefined) report(at, `Das Merkmal "${id}" gibt es nicht.`);
    else if (id === measure.id) report(at, 'Ein Merkmal ist nicht Teil von sich selbst.');
    else if (whole.kind !== 'count' || measure.kind !== 'count')
      report(at, 'Teil und Ganzes müssen Anzahlen (count) sein.');
    else if (whole.timing !== measure.timing)
      report(at, `Teil und Ganzes müssen beide Bestand oder beide Ereignis sein ("${id}").`);
  });
  measure.derivations?.forEach((sum, index) => {
    for (const side of ['plus', 'minus'] as const) {
      sum[side]?.forEach((id, place) => {
        const at = `/derivations/${index}/${side}/${place}`;
        const part = known.measures.get(id);
        if (part === undefined) report(at, `Das Merkmal "${id}" gibt es nicht.`);
        else if (id === measure.id) report(at, 'Ein Merkmal kann nicht aus sich selbst abgeleitet werden.');
        else if (part.kind !== 'count' || measure.kind !== 'count')
          report(at, `Nur Anzahlen (count) lassen sich ableiten und addieren ("${id}").`);
        else if (part.unit !== measure.unit || part.timing !== measure.timing) {
          report(at, `"${id}" hat eine andere Einheit oder einen anderen Zeitbezug als "${measure.id}".`);
        }
      });
    }
  });
  return problems;
}
