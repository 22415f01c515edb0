import type { DocumentBlock } from '../../report/document/reportDocument.ts';
import type { ReportContext } from './reportContext.ts';

/** The sources of every indicator with figures in the report, with licence and address where they have one. */
export function sourceBlocks(context: ReportContext): DocumentBlock[] {
  const { catalogue } = context.engine;
  const used = new Set(
    context.series.series.flatMap(({ indicator, periods }) =>
      periods.length === 0 ? [] : catalogue.indicators.get(indicator)!.sources,
    ),
  );
  const sources = [...catalogue.sources.values()].filter(({ id }) => used.has(id));
  return [
    {
      kind: 'table',
      caption: 'Quellen der Indikatoren',
      columns: [{ title: 'Quelle' }, { title: 'Herausgeber' }, { title: 'Beschreibung' }, { title: 'Lizenz' }],
      rows: sources.map(({ title, publisher, description, licence, url }) => [
        title,
        publisher,
        url === undefined ? description : `${description} ${url}`,
        licence ?? '–',
      ]),
    },
  ];
}
