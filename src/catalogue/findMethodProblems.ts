import type { CatalogueEntry } from './catalogueEntries.ts';
import type { CatalogueProblem } from './catalogueError.ts';
import type { KnownIds } from './knownIds.ts';
import type { Method, MethodClass } from './method.ts';

type Report = (at: string, text: string) => void;

/** References and sense of one method profile: indicators, columns, classes in rising order, rules about existing classes. */
export function findMethodProblems(
  { file, item: method }: CatalogueEntry<Method>,
  known: KnownIds,
): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const report: Report = (at, text) => void problems.push({ file, pointer: at, text });
  if (file !== `methods/${method.id}.json`) report('/id', `Die Datei muss "${method.id}.json" heißen.`);
  if (method.validTo !== undefined && method.validTo < method.validFrom)
    report('/validTo', 'Das Ende der Gültigkeit liegt vor ihrem Beginn.');
  method.eligible.populationMeasures.forEach((id, index) => {
    if (!known.measures.has(id)) report(`/eligible/populationMeasures/${index}`, `Das Merkmal "${id}" gibt es nicht.`);
  });
  const least = method.eligible.atLeast;
  if (least !== undefined) {
    if (!('standardise' in method))
      report('/eligible/atLeast', 'Die Regel k von n gilt nur für standardisierte Indizes.');
    for (const [part, list] of Object.entries(method.indicators))
      if (least > list.length) report('/eligible/atLeast', `Unter ${part} stehen nur ${list.length} Indikatoren.`);
  }
  const columns = new Set<string>();
  for (const [part, list] of Object.entries(method.indicators)) {
    list.forEach((entry: { readonly column: string; readonly indicator?: string | null }, index: number) => {
      const at = `/indicators/${part}/${index}`;
      if (columns.has(entry.column)) report(`${at}/column`, `Die Spalte "${entry.column}" kommt zweimal vor.`);
      columns.add(entry.column);
      if (typeof entry.indicator === 'string' && !known.indicators.has(entry.indicator))
        report(`${at}/indicator`, `Den Indikator "${entry.indicator}" gibt es nicht.`);
    });
  }
  if ('standardise' in method && (method.dynamics === undefined) !== (method.indicators.dynamics === undefined)) {
    report('/dynamics', 'Dynamik braucht beides: Indikatoren (indicators.dynamics) und das Zeitfenster (dynamics).');
  }
  const editions = method.editions?.map((edition) => edition.id) ?? [];
  editions.forEach((id, index) => {
    if (editions.indexOf(id) !== index) report(`/editions/${index}/id`, `Die Ausgabe "${id}" kommt zweimal vor.`);
  });
  checkClasses('/classes/status', method.classes?.status, report);
  checkClasses('/classes/dynamics', method.classes?.dynamics, report);
  method.attention?.forEach((rule, index) => {
    const at = `/attention/${index}`;
    if (!method.classes?.status.some((item) => item.code === rule.status))
      report(`${at}/status`, `Die Statusklasse "${rule.status}" gibt es nicht.`);
    if (rule.dynamics !== undefined && !method.classes?.dynamics?.some((item) => item.code === rule.dynamics)) {
      report(`${at}/dynamics`, `Die Dynamikklasse "${rule.dynamics}" gibt es nicht.`);
    }
  });
  return problems;
}

function checkClasses(at: string, classes: readonly MethodClass[] | undefined, report: Report): void {
  classes?.forEach((item, index) => {
    const last = index === classes.length - 1;
    if (last !== (item.upTo === null))
      report(`${at}/${index}/upTo`, 'Genau die letzte Klasse hat keine Obergrenze (null).');
    const before = classes[index - 1]?.upTo;
    if (typeof before === 'number' && item.upTo !== null && item.upTo <= before)
      report(`${at}/${index}/upTo`, 'Die Grenzen müssen ansteigen.');
    if (classes.findIndex((other) => other.code === item.code) !== index)
      report(`${at}/${index}/code`, `Die Klasse "${item.code}" kommt zweimal vor.`);
  });
}
