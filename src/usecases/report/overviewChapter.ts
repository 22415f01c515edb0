import { earlierPeriod } from '../../engine/earlierPeriod.ts';
import type { DocumentBlock } from '../../report/document/reportDocument.ts';
import { periodIdText } from '../../report/periodIdText.ts';
import { pictureTables } from './pictureTables.ts';
import type { ReportContext } from './reportContext.ts';
import { type ReportIndicator, reportIndicators } from './reportIndicators.ts';
import { seriesModelOf } from './seriesModelOf.ts';

/** The city's own figures, theme by theme, beside its highest and lowest areas. */
export function overviewBlocks(context: ReportContext, ids: readonly string[] | undefined): DocumentBlock[] {
  const { catalogue } = context.engine;
  const indicators = reportIndicators(context, ids);
  const themes = [...new Set(indicators.map(({ indicator }) => indicator.theme))];
  const population = reportIndicators(context, ['einwohnerzahl'])[0];
  const blocks: DocumentBlock[] = [
    {
      kind: 'paragraph',
      text: `Der Stadtwert ist die gelieferte Gesamtzahl der Stadt, sonst aus den Gebieten gebildet, die Zähler und Nenner haben. Höchster und niedrigster Wert sind die der ${context.plural}.`,
    },
  ];
  for (const theme of themes) {
    const { title, description } = catalogue.themes.get(theme)!;
    blocks.push(
      { kind: 'heading', depth: 1, id: `ueberblick-${theme}`, text: title },
      { kind: 'paragraph', text: description },
      {
        kind: 'table',
        caption: `${title}: die Stadt`,
        columns: [
          { title: 'Indikator' },
          { title: 'Berichtszeit' },
          { title: 'Stadtwert', number: true },
          { title: 'fünf Jahre zuvor', number: true },
          { title: 'höchster Wert', number: true },
          { title: 'niedrigster Wert', number: true },
          { title: 'Gebiete mit Wert', number: true },
        ],
        rows: indicators.filter(({ indicator }) => indicator.theme === theme).map((one) => rowOf(context, one)),
      },
    );
  }
  if (population !== undefined) {
    const model = seriesModelOf(context, population, []);
    blocks.push({
      kind: 'picture',
      id: 'ueberblick-einwohnerzahl',
      picture: { type: 'series', model },
      table: pictureTables.series(model),
      address: context.address('charts/series', { indicator: 'einwohnerzahl', level: context.level, to: context.year }),
    });
  }
  return blocks;
}

function rowOf(context: ReportContext, { indicator, series, at, period, say }: ReportIndicator): string[] {
  const city = series.city[at]!.value;
  const before = earlierPeriod(period, 5, series.periods);
  const then = before === null ? null : series.city[series.periods.indexOf(before)]!.value;
  const known = context.series.areas
    .map(({ name }, i) => ({ name, value: series.figures[i]![at]!.value }))
    .filter((one): one is { name: string; value: number } => one.value !== null)
    .sort((a, b) => b.value - a.value);
  const [highest, lowest] = [known[0], known.at(-1)];
  const broken = before !== null && indicator.breaks.some(({ from }) => from > before && from <= period);
  return [
    indicator.shortTitle,
    periodIdText(period),
    city === null ? '–' : say(city),
    then === null ? '–' : `${say(then)}${broken ? ' (Bruch)' : ''}`,
    highest === undefined ? '–' : `${say(highest.value)} (${highest.name})`,
    lowest === undefined ? '–' : `${say(lowest.value)} (${lowest.name})`,
    `${known.length} von ${context.series.areas.length}`,
  ];
}
