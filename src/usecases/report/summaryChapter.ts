import { earlierPeriod } from '../../engine/earlierPeriod.ts';
import type { DocumentBlock } from '../../report/document/reportDocument.ts';
import { periodIdText } from '../../report/periodIdText.ts';
import type { Composite } from '../composite/readComposite.ts';
import type { ReportContext } from './reportContext.ts';
import { type ReportIndicator, reportIndicators } from './reportIndicators.ts';

/** What other chapters found out, for the summary. */
export interface ReportFindings {
  readonly composite: Composite | null;
  readonly segregation: readonly string[];
  readonly decoupling: readonly string[];
}

/** The most important things in sentences. Every number in them is one that the API answers too. */
export function summaryBlocks(
  context: ReportContext,
  ids: readonly string[] | undefined,
  { composite, segregation, decoupling }: ReportFindings,
): DocumentBlock[] {
  const indicators = reportIndicators(context, ids);
  const section = (id: string, text: string, ...blocks: DocumentBlock[]): DocumentBlock[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', depth: 1, id: `zusammenfassung-${id}`, text }, ...blocks];
  const listed = (items: readonly string[]): DocumentBlock[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
  return [
    ...section('lage', 'Lage', ...listed(indicators.map((one) => indicatorSentence(context, one)))),
    ...(composite === null
      ? []
      : section('index', 'Sozialindex', { kind: 'paragraph', text: compositeSentence(context, composite) })),
    ...section('abkopplung', 'Abkopplung', ...listed(decoupling)),
    ...section('segregation', 'Segregation', ...listed(segregation)),
  ];
}

function indicatorSentence(context: ReportContext, one: ReportIndicator): string {
  const { indicator, series, at, period } = one;
  // A plain count has no sign behind it; in a sentence it needs its word.
  const unit = one.unitSymbol === '' ? ` ${context.engine.catalogue.units.get(indicator.unit)!.title}` : '';
  const say = (value: number): string => `${one.say(value)}${unit}`;
  const city = series.city[at]!;
  const places = context.series.areas
    .map(({ name }, i) => ({ name, value: series.figures[i]![at]!.value }))
    .filter((area): area is { name: string; value: number } => area.value !== null)
    .sort((a, b) => b.value - a.value);
  const [highest, lowest] = [places[0], places.at(-1)];
  const parts: string[] = [];
  if (city.value !== null) {
    const before = earlierPeriod(period, 5, series.periods);
    const then = before === null ? null : series.city[series.periods.indexOf(before)]!.value;
    const broken = before !== null && indicator.breaks.some(({ from }) => from > before && from <= period);
    const told =
      then === null || before === null
        ? ''
        : `, nach ${say(then)} (${periodIdText(before)})${broken ? '; dazwischen liegt ein Bruch der Zeitreihe' : ''}`;
    parts.push(`${say(city.value)} in der ganzen Stadt (${periodIdText(period)})${told}.`);
  }
  if (highest !== undefined && lowest !== undefined && highest.value !== lowest.value)
    parts.push(
      `Am höchsten ist der Wert in ${highest.name} mit ${say(highest.value)}, am niedrigsten in ${lowest.name} mit ${say(lowest.value)}.`,
    );
  return `${indicator.title}: ${parts.join(' ')}`;
}

function compositeSentence(context: ReportContext, { method, period, result }: Composite): string {
  const { eligible, leftOut, status, attention } = result.counts;
  const classes = status.map(({ label, count }) => `${label}: ${count}`).join(', ');
  const told = [`${method.title}, ${periodIdText(period)}: ${eligible} ${context.plural} sind einbezogen`];
  told.push(leftOut === 0 ? '' : `, ${leftOut} nicht`, '.');
  if (classes !== '') told.push(` Nach Status: ${classes}.`);
  if (attention !== null)
    told.push(
      ` Besonderer Aufmerksamkeitsbedarf besteht nach der Methode in ${attention} ${attention === 1 ? 'Gebiet' : 'Gebieten'}.`,
    );
  return told.join('');
}
