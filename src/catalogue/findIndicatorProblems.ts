import type { CatalogueEntry } from './catalogueEntries.ts';
import type { CatalogueProblem } from './catalogueError.ts';
import type { KnownIds } from './knownIds.ts';
import { lesehilfeProblems } from './lesehilfeProblems.ts';
import type { Indicator, Sum } from './types.ts';

const PER_OF_UNIT: Readonly<Record<string, number>> = {
  percent: 100,
  per_100: 100,
  per_1000: 1000,
  per_10000: 10000,
  per_100000: 100000,
};

type Report = (at: string, text: string) => void;

/** References and sense of one indicator: place, measures, unit against factor, Lesehilfe, order of the breaks. */
export function findIndicatorProblems(
  { file, item: indicator }: CatalogueEntry<Indicator>,
  known: KnownIds,
): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const report: Report = (at, text) => void problems.push({ file, pointer: at, text });
  const { id, theme, unit, kind } = indicator;
  if (!file.endsWith(`/${id}.json`)) report('/id', `Die Datei muss "${id}.json" heißen.`);
  if (!file.startsWith(`catalogue/${theme}/`))
    report('/theme', `Die Datei muss im Ordner "catalogue/${theme}" liegen.`);
  if (!known.themes.has(theme)) report('/theme', `Das Themenfeld "${theme}" gibt es nicht.`);
  if (!known.units.has(unit)) report('/unit', `Die Einheit "${unit}" gibt es nicht.`);
  indicator.sources.forEach((source, index) => {
    if (!known.sources.has(source)) report(`/sources/${index}`, `Die Quelle "${source}" gibt es nicht.`);
  });
  indicator.levels?.forEach((level, index) => {
    if (!known.levels.has(level)) report(`/levels/${index}`, `Die Gliederungsebene "${level}" gibt es nicht.`);
  });
  checkSum('/numerator', indicator.numerator, known, report);
  checkSum('/denominator', indicator.denominator, known, report);
  checkUnit(indicator, known, report);
  if (kind === 'change') checkChange(indicator, known, report);
  indicator.fallback?.forEach((fallback, index) => {
    const other = known.indicators.get(fallback.indicator);
    const at = `/fallback/${index}/indicator`;
    if (other === undefined) report(at, `Den Indikator "${fallback.indicator}" gibt es nicht.`);
    else if (other.id === id) report(at, 'Ein Indikator kann nicht für sich selbst einspringen.');
    else if (other.polarity !== indicator.polarity)
      report(at, `"${other.id}" hat eine andere Richtung (polarity) und kann nicht einspringen.`);
  });
  for (const text of lesehilfeProblems(indicator.lesehilfe)) report('/lesehilfe', text);
  indicator.breaks.forEach((item, index) => {
    const day = new Date(`${item.from}T00:00:00Z`);
    if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== item.from)
      report(`/breaks/${index}/from`, `Den Tag ${item.from} gibt es nicht.`);
    const before = indicator.breaks[index - 1];
    if (before !== undefined && before.from > item.from)
      report(`/breaks/${index}/from`, 'Die Brüche müssen nach Datum geordnet sein.');
  });
  return problems;
}

function checkSum(at: string, sum: Sum | undefined, known: KnownIds, report: Report): void {
  const first = known.measures.get(sum?.plus[0] ?? '');
  for (const side of ['plus', 'minus'] as const) {
    sum?.[side]?.forEach((id, index) => {
      const measure = known.measures.get(id);
      const place = `${at}/${side}/${index}`;
      if (measure === undefined) report(place, `Das Merkmal "${id}" gibt es nicht.`);
      else if (measure.kind !== 'count')
        report(place, `"${id}" ist keine Anzahl (count) und kann nicht in einem Quotienten stehen.`);
      else if (first !== undefined && (first.unit !== measure.unit || first.timing !== measure.timing)) {
        report(place, `"${id}" hat eine andere Einheit oder einen anderen Zeitbezug als "${first.id}".`);
      }
    });
  }
}

function checkUnit(indicator: Indicator, known: KnownIds, report: Report): void {
  const { kind, unit, per, numerator, deliveredAs, deliveredDiffers, against } = indicator;
  if (against !== undefined) {
    const norm = known.measures.get(against);
    if (norm === undefined) report('/against', `Das Merkmal "${against}" gibt es nicht.`);
    else if (norm.unit !== unit)
      report('/against', `Die Einheit ist "${unit}", der Maßstab "${against}" hat "${norm.unit}".`);
  }
  if (deliveredAs !== undefined) {
    const measure = known.measures.get(deliveredAs);
    if (measure === undefined) report('/deliveredAs', `Das Merkmal "${deliveredAs}" gibt es nicht.`);
    else if (measure.unit !== unit)
      report('/unit', `Die Einheit ist "${unit}", das gelieferte Merkmal "${deliveredAs}" hat "${measure.unit}".`);
    if (measure?.kind === 'count' && kind !== 'value')
      report('/deliveredAs', `"${deliveredAs}" ist eine Anzahl, kein fertiger Wert.`);
  }
  if (deliveredDiffers !== undefined && (deliveredAs === undefined || numerator === undefined))
    report('/deliveredDiffers', 'Ohne fertigen Wert und eigenen Zähler gibt es nichts, worin sie verschieden sind.');
  if (kind === 'proportion' && (unit !== 'percent' || per !== 100))
    report('/unit', 'Ein Anteil (proportion) hat die Einheit "percent" und "per": 100.');
  const expected = PER_OF_UNIT[unit];
  if ((kind === 'rate' || kind === 'ratio') && expected !== undefined && expected !== per)
    report('/per', `Zur Einheit "${unit}" gehört "per": ${expected}.`);
  const counted = known.measures.get(numerator?.plus[0] ?? '');
  if (kind === 'count' && counted !== undefined && counted.unit !== unit)
    report('/unit', `Der Zähler wird in "${counted.unit}" gezählt, nicht in "${unit}".`);
}

function checkChange(indicator: Indicator, known: KnownIds, report: Report): void {
  const of = known.indicators.get(indicator.of ?? '');
  if (of === undefined) {
    report('/of', `Den Indikator "${indicator.of}" gibt es nicht.`);
    return;
  }
  const expected = of.unit === 'percent' ? 'percentage_points' : of.unit;
  if (indicator.unit !== expected) report('/unit', `Die Veränderung von "${of.id}" hat die Einheit "${expected}".`);
  const seen = new Set([indicator.id]);
  for (let next: Indicator | undefined = of; next !== undefined; next = known.indicators.get(next.of ?? '')) {
    if (seen.has(next.id)) {
      report('/of', `Die Veränderungen verweisen im Kreis: ${[...seen, next.id].join(' → ')}.`);
      return;
    }
    seen.add(next.id);
  }
}
