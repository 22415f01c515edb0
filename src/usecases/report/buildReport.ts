import { setImmediate } from 'node:timers/promises';
import type { ReportChapter, ReportTemplate } from '../../catalogue/reportTemplate.ts';
import { reportYear } from '../../domain/reportYear.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { requirePeriod } from '../../domain/requirePeriod.ts';
import type { DocumentBlock, DocumentChapter, ReportDocument } from '../../report/document/reportDocument.ts';
import { pickBoundary } from '../boundaries/pickBoundary.ts';
import { pickLevel } from '../boundaries/pickLevel.ts';
import { chartFooter } from '../charts/chartFooter.ts';
import { shapesOfLevel } from '../charts/shapesOfLevel.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { provenance } from '../dataset/provenance.ts';
import type { DecouplingAnswer } from '../decoupling/decouplingAnswer.ts';
import { readSeries } from '../indicators/readSeries.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { areaBlocks } from './areaChapter.ts';
import { compositeBlocks, reportComposite } from './compositeChapter.ts';
import { decouplingBlocks, reportDecoupling } from './decouplingChapter.ts';
import { indicatorBlocks } from './indicatorChapter.ts';
import { methodBlocks } from './methodChapter.ts';
import { overviewBlocks } from './overviewChapter.ts';
import { qualityBlocks } from './qualityChapter.ts';
import { type ReportContext, SHAPES } from './reportContext.ts';
import { reportSegregation, segregationBlocks } from './segregationChapter.ts';
import { sourceBlocks } from './sourceBlocks.ts';
import { summaryBlocks } from './summaryChapter.ts';
import { unbroken } from './unbroken.ts';

export interface ReportRequest {
  /** Report year, or any period in it. */
  readonly period: string;
  /** Id in indicators/reports/; absent = `standard`. */
  readonly template?: string;
}

/** Decoupling areas of one indicator that the summary tells of; the chapter names them all. */
const MOST_NAMED = 5;

/** The report of a city for one report year as pure data. The same release and template always give the same one. */
export async function buildReport(
  engine: EngineContext,
  dataset: Dataset,
  request: ReportRequest,
  tell: (step: string) => void = () => undefined,
): Promise<ReportDocument> {
  const template = engine.catalogue.reports.get(request.template ?? 'standard');
  if (template === undefined)
    throw new RequestProblem(
      'not-found',
      `Die Berichtsvorlage „${request.template}“ gibt es nicht. Vorhanden: ${[...engine.catalogue.reports.keys()].join(', ')}.`,
      [{ pointer: '#/query/template', detail: 'unbekannte Vorlage' }],
    );
  const context = await openReport(engine, dataset, template, request.period, tell);
  const chapterOf = <K extends ReportChapter['kind']>(kind: K) =>
    template.chapters.find((one): one is Extract<ReportChapter, { kind: K }> => one.kind === kind);
  const found = {
    composite: await reportComposite(context, chapterOf('composite')?.methods ?? []),
    segregation: await reportSegregation(
      context,
      chapterOf('segregation')?.groups ?? [],
      chapterOf('segregation')?.level,
    ),
    decoupling:
      chapterOf('decoupling') === undefined
        ? { answer: null, refusal: null }
        : await reportDecoupling(context, chapterOf('decoupling')?.indicators),
  };
  const blocksOf = async (chapter: ReportChapter): Promise<DocumentBlock[]> => {
    switch (chapter.kind) {
      case 'summary':
        return summaryBlocks(context, chapter.indicators, {
          composite: found.composite.composite,
          segregation: found.segregation.answers.flatMap(({ sentences }) => sentences.map(unbroken)),
          decoupling: decouplingSummary(found.decoupling.answer).map(unbroken),
        });
      case 'overview':
        return overviewBlocks(context, chapter.indicators);
      case 'composite':
        return compositeBlocks(context, found.composite);
      case 'segregation':
        return segregationBlocks(context, found.segregation);
      case 'decoupling':
        return decouplingBlocks(context, found.decoupling);
      case 'indicators':
        return indicatorBlocks(context, chapter.indicators);
      case 'areas':
        return areaBlocks(context, {
          indicators: chapter.indicators,
          series: chapter.series,
          composite: found.composite.composite,
          decoupling: found.decoupling.answer,
        });
      case 'methods':
        return methodBlocks(context, found.composite.composite, found.decoupling.answer);
      case 'quality':
        return qualityBlocks(context, chapter.indicators);
      case 'glossary':
        return [
          {
            kind: 'facts',
            facts: [...engine.catalogue.glossary.values()].map(({ term, definition }) => [term, definition]),
          },
        ];
      case 'sources':
        return sourceBlocks(context);
    }
  };
  const chapters: DocumentChapter[] = [];
  for (const [i, chapter] of template.chapters.entries()) {
    await context.pause(`Kapitel ${chapter.title}`);
    const introduction = (chapter.introduction ?? []).map((text): DocumentBlock => ({ kind: 'paragraph', text }));
    const blocks = await blocksOf(chapter);
    chapters.push({ id: `kapitel-${i + 1}`, title: chapter.title, blocks: [...introduction, ...blocks] });
  }
  const origin = provenance(engine, dataset);
  return {
    title: template.title,
    subtitle: `${dataset.cityName} ${context.year}`,
    publisher: template.publisher ?? dataset.cityName,
    date: dataset.releasedAt?.slice(0, 10) ?? null,
    imprint: [
      chartFooter(origin),
      `Gebietsstand ${context.boundary}, Ebene ${context.singular}. Vorlage ${template.id}, Fassung ${template.version}.`,
    ],
    foot: `${template.title} ${context.year}. ${chartFooter(origin)}`,
    notice: NOTICES[dataset.protection],
    colours: template.colours,
    logo: template.logo ?? null,
    chapters,
    shapes: { [SHAPES]: context.shapes },
  };
}

/** How many areas are flagged, and of those that decouple what the rule says of each. */
function decouplingSummary(answer: DecouplingAnswer | null): string[] {
  return (answer?.results ?? []).flatMap(({ sentence: all, areas }) => [
    all,
    ...areas
      .filter((area) => area.class === 'entkoppelt_sich')
      .slice(0, MOST_NAMED)
      .map(({ sentence }) => sentence),
  ]);
}

const NOTICES: Readonly<Record<Dataset['protection'], string | null>> = {
  none: 'Kleine Zahlen dieser Veröffentlichung sind nicht geschützt. Wer den Bericht weitergibt, hat zu prüfen, ob Zahlen etwas über einzelne Menschen verraten.',
  synthetic: 'Die Daten dieses Berichts sind erfunden. Die Stadt gibt es nicht.',
  internal: 'Dieser Bericht beruht auf einem unveröffentlichten Datenstand und ist nur für den internen Gebrauch.',
};

async function openReport(
  engine: EngineContext,
  dataset: Dataset,
  template: ReportTemplate,
  period: string,
  tell: (step: string) => void,
): Promise<ReportContext> {
  const { catalogue } = engine;
  const year = String(reportYear(requirePeriod(period, 'period')));
  const boundary = await pickBoundary(dataset, undefined, year);
  const level = pickLevel(
    boundary,
    template.level !== undefined && boundary.levels.includes(template.level) ? template.level : undefined,
  );
  const aboveLevel = boundary.levels[boundary.levels.indexOf(level) - 1];
  const named = template.chapters.flatMap((chapter) => [
    ...('indicators' in chapter ? (chapter.indicators ?? []) : []),
    ...('series' in chapter ? chapter.series : []),
  ]);
  const common = [...catalogue.indicators.values()].filter((one) => one.context).map(({ id }) => id);
  const ids = [...new Set(['einwohnerzahl', ...common, ...named])];
  const read = async (of: string) => {
    tell(`Zahlen der Ebene ${of}`);
    const parts = [];
    // In portions, so that other requests have a turn.
    for (const id of ids) {
      parts.push(await readSeries(engine, dataset, { indicator: id, level: of, to: year, boundary: boundary.id }));
      await setImmediate();
    }
    return { ...parts[0]!, series: parts.flatMap(({ series }) => series) };
  };
  const series = await read(level);
  const there = series.series.some(({ periods }) =>
    periods.some((id) => String(reportYear(requirePeriod(id, 'period'))) === year),
  );
  if (!there)
    throw new RequestProblem(
      'not-computable',
      `Für das Berichtsjahr ${year} gibt es auf der Ebene „${level}“ keine Zahlen.`,
      [{ pointer: '#/path/period', detail: 'keine Daten' }],
    );
  const { release } = dataset;
  return {
    engine,
    dataset,
    template,
    year,
    boundary: boundary.id,
    levels: boundary.levels,
    level,
    plural: catalogue.levels.get(level)?.plural ?? 'Gebiete',
    singular: catalogue.levels.get(level)?.title ?? 'Gebiet',
    series,
    above: aboveLevel === undefined ? null : await read(aboveLevel),
    shapes: await shapesOfLevel(engine, dataset.ags, await dataset.panel(boundary.id), level),
    address: (path, query) => {
      const all = { ...query, boundary: boundary.id, release: release === null ? 'current' : String(release) };
      return `/api/v1/cities/${dataset.ags}/${path}?${String(new URLSearchParams(all)).replaceAll('%2C', ',')}`;
    },
    pause: async (step) => {
      tell(step);
      await setImmediate();
    },
  };
}
