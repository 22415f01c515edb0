import { formatValue } from '../../catalogue/formatValue.ts';
import { reasonText } from '../../domain/reasonText.ts';
import { countText } from '../../report/countText.ts';
import type { DocumentBlock } from '../../report/document/reportDocument.ts';
import { periodIdText } from '../../report/periodIdText.ts';
import type { Composite } from '../composite/readComposite.ts';
import type { DecouplingAnswer } from '../decoupling/decouplingAnswer.ts';
import type { ProfileEntry } from '../profile/profileEntry.ts';
import { readProfile } from '../profile/readProfile.ts';
import { pictureTables } from './pictureTables.ts';
import type { ReportContext } from './reportContext.ts';
import { reportIndicators } from './reportIndicators.ts';
import { seriesModelOf } from './seriesModelOf.ts';

export interface AreaSheets {
  readonly indicators: readonly string[] | undefined;
  readonly series: readonly string[];
  readonly composite: Composite | null;
  readonly decoupling: DecouplingAnswer | null;
}

/** A sheet (Steckbrief) per area of the report's level: its profile, its index, what stands out, and some series. */
export async function areaBlocks(context: ReportContext, sheets: AreaSheets): Promise<DocumentBlock[]> {
  const blocks: DocumentBlock[] = [];
  const wanted = sheets.indicators === undefined ? null : new Set(sheets.indicators);
  const series = reportIndicators(context, sheets.series);
  for (const [i, { key, name }] of context.series.areas.entries()) {
    await context.pause(`Steckbrief ${i + 1} von ${context.series.areas.length}: ${name}`);
    const profile = await readProfile(context.engine, context.dataset, {
      key,
      level: context.level,
      period: context.year,
      boundary: context.boundary,
    });
    const entries = profile.indicators.filter(
      ({ indicator, figure, fallback }) =>
        (figure !== null || fallback !== null) && (wanted === null || wanted.has(indicator)),
    );
    blocks.push(
      { kind: 'heading', depth: 1, id: `gebiet-${key}`, text: name, newPage: i > 0 },
      { kind: 'facts', facts: factsOf(context, key, profile.area.parent?.name ?? null, sheets.composite) },
    );
    const notable = (sheets.decoupling?.results ?? []).flatMap((result) =>
      result.areas
        .filter((area) => area.key === key && area.class !== 'unauffaellig' && area.class !== 'nicht_beurteilbar')
        .map(({ sentence }) => `${result.title}: ${sentence}`),
    );
    if (notable.length > 0) blocks.push({ kind: 'list', items: notable });
    if (entries.length === 0) blocks.push({ kind: 'paragraph', text: 'Für dieses Gebiet liegen keine Werte vor.' });
    else
      blocks.push({
        kind: 'table',
        caption: `${name}: Kontextindikatoren im Berichtsjahr ${context.year}`,
        columns: [
          { title: 'Indikator' },
          { title: 'Stand' },
          { title: 'Gebiet', number: true },
          { title: profile.area.parent?.name ?? 'darüber', number: true },
          { title: 'Stadt', number: true },
          { title: 'Rang', number: true },
          { title: 'in 5 Jahren', number: true },
        ],
        rows: entries.map((entry) => rowOf(context, entry)),
      });
    for (const one of series) {
      const model = seriesModelOf(context, one, [i]);
      blocks.push({
        kind: 'picture',
        id: `gebiet-${key}-${one.indicator.id}`,
        picture: { type: 'series', model },
        table: { ...pictureTables.series(model), caption: `${one.indicator.title}: Zeitreihe ${name}` },
        address: context.address('charts/series', {
          indicator: one.indicator.id,
          area: key,
          level: context.level,
          to: context.year,
        }),
      });
    }
  }
  return blocks;
}

function factsOf(
  context: ReportContext,
  key: string,
  parent: string | null,
  composite: Composite | null,
): (readonly [string, string])[] {
  const record = composite?.result.areas.find(({ area }) => area === key);
  const index =
    composite === null || record === undefined
      ? []
      : [
          [
            composite.method.title,
            record.status === null
              ? `nicht einbezogen: ${record.leftOut?.text ?? 'nicht beurteilbar'}`
              : `Status ${record.status.class?.label ?? '–'}${record.dynamics?.class == null ? '' : `, Dynamik ${record.dynamics.class.label}`}${record.attention === true ? '; besonderer Aufmerksamkeitsbedarf' : ''}`,
          ] as const,
        ];
  return [[context.singular, key], ...(parent === null ? [] : [['Gehört zu', parent] as const]), ...index];
}

function rowOf(context: ReportContext, entry: ProfileEntry): string[] {
  const { catalogue } = context.engine;
  const { decimals, kind, breaks, shortTitle } = catalogue.indicators.get(entry.indicator)!;
  const unit = catalogue.units.get(entry.unit)!;
  const say = (value: number | null | undefined, signed = kind === 'change'): string =>
    value == null ? '–' : formatValue(value, unit, decimals, signed);
  const { figure, period, ranked, parent, city, changes } = entry;
  const five = changes.find(({ years }) => years === 5);
  const broken = five !== undefined && breaks.some(({ from }) => from > five.period && from <= period!);
  // The change of a share is counted in points, and a percent sign there would say something else.
  const points =
    five?.value == null
      ? '–'
      : formatValue(five.value, { symbol: unit.symbol === '%' ? 'Punkte' : unit.symbol }, decimals, true);
  // Another indicator that stands in is always named, and never set beside the figures of this one.
  const other = entry.fallback;
  const substitute =
    other === null || other.figure.value === null
      ? ''
      : `; Ersatz: ${other.title} ${formatValue(other.figure.value, catalogue.units.get(other.unit)!, catalogue.indicators.get(other.indicator)!.decimals)}`;
  return [
    shortTitle,
    period === null ? '–' : periodIdText(period),
    (figure?.value == null ? reasonText(figure?.reason ?? 'not_yet_available') : say(figure.value)) + substitute,
    kind === 'count' ? '–' : say(parent?.value),
    kind === 'count' ? '–' : say(city?.value),
    figure?.rank == null ? '–' : `${countText(figure.rank)} von ${countText(ranked)}`,
    `${points}${broken && five?.value != null ? ' (Bruch)' : ''}`,
  ];
}
