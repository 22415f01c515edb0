import { RequestProblem } from '../../domain/requestProblem.ts';
import type { SeriesModel } from '../../report/charts/seriesModel.ts';
import type { DocumentBlock } from '../../report/document/reportDocument.ts';
import { periodIdText } from '../../report/periodIdText.ts';
import { readSegregation, type SegregationAnswer } from '../segregation/readSegregation.ts';
import { pictureTables } from './pictureTables.ts';
import type { ReportContext } from './reportContext.ts';
import { unbroken } from './unbroken.ts';

/** As many as the address says, so that its answer is the same one. */
const REPLICATIONS = 200;
const INDICES = 'oneGroup.dissimilarity,oneGroup.isolation';
const REASONS: Readonly<Record<string, string>> = {
  'oneGroup.dissimilarity': 'Dissimilaritätsindex',
  'oneGroup.theilH': 'Theils H',
};

/** Segregation of the groups up to the report year, one by one; the reasons where there is none. */
export async function reportSegregation(
  context: ReportContext,
  groups: readonly string[],
  wanted: string | undefined,
): Promise<{
  readonly answers: readonly SegregationAnswer[];
  readonly refusals: readonly string[];
  readonly level: string;
}> {
  const level = wanted !== undefined && context.levels.includes(wanted) ? wanted : context.levels.at(-1)!;
  const answers: SegregationAnswer[] = [];
  const refusals: string[] = [];
  for (const group of groups) {
    await context.pause(`Segregation: ${group}`);
    try {
      answers.push(
        await readSegregation(context.engine, context.dataset, {
          group,
          level,
          to: context.year,
          boundary: context.boundary,
          index: INDICES,
          replications: REPLICATIONS,
        }),
      );
    } catch (error) {
      if (!(error instanceof RequestProblem)) throw error;
      refusals.push(`${group}: ${error.message}`);
    }
  }
  return { answers, refusals, level };
}

export function segregationBlocks(
  context: ReportContext,
  { answers, refusals, level }: Awaited<ReturnType<typeof reportSegregation>>,
): DocumentBlock[] {
  const plural = context.engine.catalogue.levels.get(level)?.plural ?? 'Gebiete';
  const blocks: DocumentBlock[] = [
    {
      kind: 'paragraph',
      text: `Wie ungleich Gruppen über die ${plural} verteilt sind. Jeder Index steht neben dem Wert, den allein der Zufall ergäbe, und mit seinem 95-%-Intervall aus ${REPLICATIONS} Wiederholungen.`,
    },
  ];
  if (refusals.length > 0) blocks.push({ kind: 'list', items: refusals.map((text) => `Nicht zu rechnen – ${text}`) });
  for (const answer of answers) {
    const [group] = answer.groups;
    const dissimilarity = answer.series.find(({ index }) => index === 'oneGroup.dissimilarity');
    const isolation = answer.series.find(({ index }) => index === 'oneGroup.isolation');
    if (group === undefined || dissimilarity === undefined) continue;
    blocks.push({ kind: 'heading', depth: 1, id: `segregation-${group.id}`, text: group.title });
    for (const text of answer.sentences) blocks.push({ kind: 'paragraph', text: unbroken(text) });
    const model: SeriesModel = {
      indicator: group.id,
      title: `Dissimilaritätsindex: ${group.title}`,
      unitSymbol: '',
      decimals: 3,
      signed: false,
      lines: [
        {
          role: 'area',
          key: null,
          name: 'Index mit 95-%-Intervall',
          points: dissimilarity.periods.map((period, j) => ({
            period,
            value: dissimilarity.values[j]!,
            reason: dissimilarity.values[j] === null ? 'insufficient_data' : null,
            lower: dissimilarity.lower[j]!,
            upper: dissimilarity.upper[j]!,
          })),
        },
        {
          role: 'parent',
          key: null,
          name: 'allein durch Zufall',
          points: dissimilarity.periods.map((period, j) => ({
            period,
            value: dissimilarity.expected[j]!,
            reason: dissimilarity.expected[j] === null ? 'insufficient_data' : null,
            lower: null,
            upper: null,
          })),
        },
      ],
      breaks: context.engine.catalogue.indicators.get(group.id)?.breaks ?? [],
    };
    blocks.push({
      kind: 'picture',
      id: `segregation-bild-${group.id.replace(/[^a-z0-9-]/g, '-')}`,
      picture: { type: 'series', model, subtitle: `Index von 0 bis 1 über die ${plural}` },
      table: {
        ...pictureTables.series(model),
        caption: `${group.title}: Indizes je Berichtszeit`,
        columns: [
          { title: 'Berichtszeit' },
          { title: 'Dissimilarität', number: true },
          { title: '95-%-Intervall', number: true },
          { title: 'allein durch Zufall', number: true },
          { title: 'Isolation', number: true },
        ],
        rows: dissimilarity.periods.map((period, j) => [
          periodIdText(period),
          share(dissimilarity.values[j]),
          `${share(dissimilarity.lower[j])} bis ${share(dissimilarity.upper[j])}`,
          share(dissimilarity.expected[j]),
          share(isolation?.values[j]),
        ]),
      },
      address: null,
    });
    if (group.change.length > 0)
      blocks.push({
        kind: 'table',
        caption: `${group.title}: Veränderung von ${periodIdText(group.periods[0]!)} bis ${periodIdText(group.periods.at(-1)!)} und ihre Teile`,
        columns: [
          { title: 'Index' },
          { title: 'Veränderung', number: true },
          { title: '95-%-Intervall', number: true },
          { title: 'weil sich geändert hat, wo die Menschen leben', number: true },
          { title: 'weil sich die Größe der Gruppe geändert hat', number: true },
        ],
        rows: group.change.map(({ index, difference, interval, places, groups }) => [
          REASONS[index] ?? index,
          change(difference),
          interval === null ? '–' : `${change(interval[0])} bis ${change(interval[1])}`,
          change(places),
          change(groups),
        ]),
      });
    for (const { message, periods } of answer.warnings)
      blocks.push({
        kind: 'notice',
        text: periods.length === 0 ? message : `${message} (${timesOf(periods, group.periods.length)})`,
      });
  }
  return blocks;
}

function timesOf(periods: readonly string[], all: number): string {
  return periods.length === all && all > 1 ? 'in allen Berichtszeiten' : periods.map(periodIdText).join(', ');
}

const plain = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const signed = new Intl.NumberFormat('de-DE', {
  minimumFractionDigits: 3,
  maximumFractionDigits: 3,
  signDisplay: 'exceptZero',
});
function share(value: number | null | undefined): string {
  return value == null ? '–' : plain.format(value).replace('-', '−');
}
function change(value: number): string {
  return signed.format(value).replace('-', '−');
}
