import { RequestProblem } from '../../domain/requestProblem.ts';
import type { DocumentBlock } from '../../report/document/reportDocument.ts';
import { decouplingMapOf } from '../charts/decouplingMapOf.ts';
import type { DecouplingAnswer, DecouplingArea } from '../decoupling/decouplingAnswer.ts';
import { readDecoupling } from '../decoupling/readDecoupling.ts';
import { pictureTables } from './pictureTables.ts';
import { type ReportContext, SHAPES } from './reportContext.ts';
import { reportIndicators } from './reportIndicators.ts';
import { seriesModelOf } from './seriesModelOf.ts';

export interface ReportDecoupling {
  readonly answer: DecouplingAnswer | null;
  readonly refusal: string | null;
}

/** What the standard rule says about the chapter's indicators, listed together; why not, where it cannot say anything. */
export async function reportDecoupling(
  context: ReportContext,
  ids: readonly string[] | undefined,
): Promise<ReportDecoupling> {
  const judgeable = reportIndicators(context, ids).filter(
    ({ indicator: { kind } }) => kind !== 'change' && kind !== 'count',
  );
  if (judgeable.length === 0) return { answer: null, refusal: 'Zu keinem der Indikatoren gibt es Zahlen.' };
  await context.pause('Abkopplung');
  try {
    const answer = await readDecoupling(context.engine, context.dataset, {
      indicator: judgeable
        .slice(0, 30)
        .map(({ indicator }) => indicator.id)
        .join(','),
      period: context.year,
      level: context.level,
      boundary: context.boundary,
    });
    return { answer, refusal: null };
  } catch (error) {
    if (!(error instanceof RequestProblem)) throw error;
    return { answer: null, refusal: error.message };
  }
}

/** Classes whose areas are named one by one, the gravest first. */
const NAMED = [
  'entkoppelt_sich',
  'verliert_vorsprung',
  'steigt_staerker',
  'sinkt_staerker',
  'holt_auf',
  'setzt_sich_guenstig_ab',
  'dauerhaft_belastet',
] as const;

export function decouplingBlocks(context: ReportContext, { answer, refusal }: ReportDecoupling): DocumentBlock[] {
  if (answer === null)
    return [{ kind: 'paragraph', text: `Abkopplung ist hier nicht zu beurteilen. ${refusal ?? ''}` }];
  const { method, results, sentences } = answer;
  // Before those of the results come those that hold for all.
  const general = sentences.slice(0, sentences.length - results.length);
  const blocks: DocumentBlock[] = [
    ...general.map((text) => ({ kind: 'paragraph', text }) as const),
    { kind: 'paragraph', text: `Regel: ${method.title}, Fassung ${method.version}. ${method.evidence}` },
  ];
  results.forEach((result, at) => {
    const [id] = result.indicators as [string];
    blocks.push(
      { kind: 'heading', depth: 1, id: `abkopplung-${id}`, text: result.title },
      { kind: 'paragraph', text: result.sentence },
    );
    if (result.refused !== null) return;
    const model = decouplingMapOf(context.engine.catalogue, answer, at);
    blocks.push({
      kind: 'picture',
      id: `abkopplung-karte-${id}`,
      picture: { type: 'map', model, shapes: SHAPES },
      table: pictureTables.map(model),
      address: context.address('charts/map', { decoupling: id, period: context.year, level: context.level }),
    });
    const named = NAMED.flatMap((one) => result.areas.filter((area) => area.class === one));
    const moved = named.filter((area) => area.class !== 'dauerhaft_belastet');
    if (moved.length > 0) blocks.push({ kind: 'list', items: moved.map(({ sentence }) => sentence) });
    const burdened = named.filter((area) => area.class === 'dauerhaft_belastet');
    if (burdened.length > 0)
      blocks.push({
        kind: 'paragraph',
        text: `Dauerhaft belastet, ohne sich abzukoppeln: ${burdened.map(({ name }) => name).join(', ')}.`,
      });
    if (moved.length > 0)
      blocks.push({
        kind: 'table',
        caption: `${result.title}: gemeldete Gebiete, ${result.unit}`,
        columns: [
          { title: 'Gebiet' },
          { title: 'Klasse' },
          { title: 'Abstand heute', number: true },
          { title: 'Veränderung je Jahr (80-%-Bereich)', number: true },
          { title: 'seit', number: true },
          { title: 'q-Wert', number: true },
        ],
        rows: moved.map(row),
      });
    const rows = moved
      .slice(0, 6)
      .map(({ key }) => context.series.areas.findIndex((area) => area.key === key))
      .filter((i) => i !== -1);
    const [indicator] = reportIndicators(context, [id]);
    if (rows.length > 0 && indicator !== undefined) {
      const series = seriesModelOf(context, indicator, rows);
      blocks.push({
        kind: 'picture',
        id: `abkopplung-reihe-${id}`,
        picture: { type: 'series', model: series },
        table: { ...pictureTables.series(series), caption: `${result.title}: gemeldete Gebiete im Zeitverlauf` },
        address: context.address('charts/series', {
          indicator: id,
          area: rows.map((i) => context.series.areas[i]!.key).join(','),
          level: context.level,
          to: context.year,
        }),
      });
    }
  });
  return blocks;
}

function row({ name, label, gap, change, onset, q }: DecouplingArea): string[] {
  return [
    name,
    label,
    gap === null ? '–' : number(gap),
    change === null ? '–' : `${number(change.estimate)} (${number(change.lower)} bis ${number(change.upper)})`,
    onset === null ? '–' : String(onset.year),
    q === null ? '–' : q < 0.001 ? 'unter 0,001' : quotient.format(q),
  ];
}

const tenths = new Intl.NumberFormat('de-DE', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});
const quotient = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
function number(value: number): string {
  return tenths.format(value).replace('-', '−');
}
