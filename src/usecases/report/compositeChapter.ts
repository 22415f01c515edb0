import { RequestProblem } from '../../domain/requestProblem.ts';
import { countText } from '../../report/countText.ts';
import type { DocumentBlock, PictureBlock } from '../../report/document/reportDocument.ts';
import { periodIdText } from '../../report/periodIdText.ts';
import { compositeMapOf } from '../charts/compositeMapOf.ts';
import { type Composite, readComposite } from '../composite/readComposite.ts';
import { pictureTables } from './pictureTables.ts';
import { type ReportContext, SHAPES } from './reportContext.ts';

/** The first method that the city's data allow, with its result; else why each of them is not computable. */
export async function reportComposite(
  context: ReportContext,
  methods: readonly string[],
): Promise<{ readonly composite: Composite | null; readonly refusals: readonly string[] }> {
  const refusals: string[] = [];
  for (const method of methods) {
    try {
      const { year: period, level, boundary } = context;
      return {
        composite: await readComposite(context.engine, context.dataset, { method, period, level, boundary }),
        refusals,
      };
    } catch (error) {
      if (!(error instanceof RequestProblem) || error.kind !== 'not-computable') throw error;
      refusals.push(`${context.engine.catalogue.methods.get(method)?.title ?? method}: ${error.message}`);
    }
  }
  return { composite: null, refusals };
}

/** Maps, matrix and table of a composite index. */
export function compositeBlocks(
  context: ReportContext,
  { composite, refusals }: Awaited<ReturnType<typeof reportComposite>>,
): DocumentBlock[] {
  if (composite === null)
    return [
      { kind: 'paragraph', text: 'Mit den Daten dieser Stadt ist für diese Berichtszeit kein Index zu rechnen:' },
      { kind: 'list', items: refusals },
    ];
  const { method, result, names, period } = composite;
  const map = (part: 'status' | 'dynamics'): PictureBlock => {
    const model = compositeMapOf(
      context.engine.catalogue,
      composite,
      part,
      result.counts[part].length === 0 ? 'quantile' : 'own',
      5,
    );
    return {
      kind: 'picture',
      id: `index-karte-${part}`,
      picture: { type: 'map', model, shapes: SHAPES },
      table: pictureTables.map(model),
      address: context.address('charts/map', { method: method.id, part, period: context.year, level: context.level }),
    };
  };
  const blocks: DocumentBlock[] = [
    {
      kind: 'paragraph',
      text: `${method.title}, Fassung ${method.version}, ${periodIdText(period)}. Ein höherer Statusindex bedeutet eine größere Belastung, ein höherer Dynamikindex eine ungünstigere Entwicklung. Wie gerechnet wird, steht im Kapitel zur Methode.`,
    },
    { kind: 'heading', depth: 1, id: 'index-status', text: 'Status' },
    map('status'),
  ];
  const hasDynamics = result.areas.some(({ dynamics }) => dynamics !== null);
  if (hasDynamics) blocks.push({ kind: 'heading', depth: 1, id: 'index-dynamik', text: 'Dynamik' }, map('dynamics'));
  if (result.counts.status.length > 0 && result.counts.dynamics.length > 0 && hasDynamics)
    blocks.push(
      { kind: 'heading', depth: 1, id: 'index-matrix', text: 'Status und Dynamik zusammen' },
      matrixOf(composite),
    );
  const due = result.areas.filter(({ attention }) => attention === true);
  if (result.counts.attention !== null)
    blocks.push(
      { kind: 'heading', depth: 1, id: 'index-aufmerksamkeit', text: 'Besonderer Aufmerksamkeitsbedarf' },
      due.length === 0
        ? { kind: 'paragraph', text: 'Nach der Methode besteht in keinem Gebiet besonderer Aufmerksamkeitsbedarf.' }
        : {
            kind: 'list',
            items: due.map(
              ({ area, combined, status, dynamics }) =>
                `${names.get(area) ?? area}: Status ${status?.class?.label ?? '–'}${dynamics?.class == null ? '' : `, Dynamik ${dynamics.class.label}`}${combined === null ? '' : ` (${combined.code})`}`,
            ),
          },
    );
  blocks.push(
    { kind: 'heading', depth: 1, id: 'index-gebiete', text: `Alle ${context.plural}` },
    {
      kind: 'table',
      caption: `${method.title}: Index und Klasse je Gebiet`,
      columns: [
        { title: 'Gebiet' },
        { title: 'Statusindex', number: true },
        { title: 'Status' },
        { title: 'Rang', number: true },
        { title: 'Festigkeit', number: true },
        { title: 'Dynamikindex', number: true },
        { title: 'Dynamik' },
      ],
      rows: result.areas.map(({ area, status, dynamics, leftOut }) => [
        names.get(area) ?? area,
        status === null ? '–' : index(status.index),
        status === null ? `nicht einbezogen: ${leftOut?.text ?? 'nicht beurteilbar'}` : (status.class?.label ?? '–'),
        status === null ? '–' : countText(status.rank),
        status?.robustness == null ? '–' : `${Math.round(100 * status.robustness)} %`,
        dynamics === null ? '–' : index(dynamics.index),
        dynamics?.class?.label ?? '–',
      ]),
    },
    {
      kind: 'paragraph',
      text: 'Festigkeit: in wie vielen von hundert leicht veränderten Rechnungen (Gewichte, Klassengrenzen, Zufall kleiner Zahlen) das Gebiet seine Statusklasse behält.',
    },
  );
  for (const { text } of result.notes) blocks.push({ kind: 'notice', text });
  return blocks;
}

function matrixOf({ result }: Composite): DocumentBlock {
  const { status, dynamics } = result.counts;
  return {
    kind: 'table',
    caption: 'Zahl der Gebiete nach Status (Zeilen) und Dynamik (Spalten)',
    columns: [
      { title: 'Status' },
      ...dynamics.map(({ label, code }) => ({ title: `Dynamik ${label} (${code})`, number: true })),
      { title: 'zusammen', number: true },
    ],
    rows: status.map(({ code, label, count }) => [
      `${label} (${code})`,
      ...dynamics.map(({ code: other }) =>
        countText(
          result.areas.filter((one) => one.status?.class?.code === code && one.dynamics?.class?.code === other).length,
        ),
      ),
      countText(count),
    ]),
  };
}

const format = new Intl.NumberFormat('de-DE', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'negative',
});
function index(value: number): string {
  return format.format(value).replace('-', '−');
}
