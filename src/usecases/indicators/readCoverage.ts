import type { Fallback, Indicator } from '../../catalogue/types.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { PROGRAMME_LEVEL } from '../../domain/programmeLevel.ts';
import { reportYear } from '../../domain/reportYear.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { COVERAGE_STATUSES, type CoverageStatus, GIVES_FIGURE } from '../../engine/coverage/coverageStatus.ts';
import { type IndicatorCoverage, indicatorCoverage } from '../../engine/coverage/indicatorCoverage.ts';
import { indicatorPeriods } from '../../engine/indicatorPeriods.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import { selectPeriods } from '../../engine/selectPeriods.ts';
import { coveragePicture } from '../../report/coveragePicture.ts';
import { pickLevel } from '../boundaries/pickLevel.ts';
import { pickSeriesBoundary } from '../boundaries/pickSeriesBoundary.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import { programmeView } from '../programme/programmeView.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { pickIndicators } from './pickIndicators.ts';

export interface CoverageRequest {
  /** Comma-separated; absent = all context indicators. */
  readonly indicator?: string;
  readonly level?: string;
  readonly from?: string;
  readonly to?: string;
  readonly boundary?: string;
}

export interface Coverage extends Provenance {
  readonly boundary: string;
  readonly level: string;
  readonly areas: readonly { readonly key: string; readonly name: string }[];
  readonly indicators: readonly {
    readonly id: string;
    readonly title: string;
    readonly shortTitle: string;
    readonly theme: string;
    readonly fallback: readonly Fallback[];
  }[];
  readonly years: readonly number[];
  /** What the numbers in `cells` mean; those below `figures` give a figure. */
  readonly statuses: readonly CoverageStatus[];
  readonly figures: number;
  /** coverage[year][indicator]. */
  readonly coverage: readonly (readonly YearCoverage[])[];
  /** areaCounts[year][area]: how many indicators have a figure, those by fallback included. */
  readonly areaCounts: readonly (readonly number[])[];
}

export interface YearCoverage {
  readonly period: string | null;
  /** Indicator that stands in somewhere. */
  readonly fallback: string | null;
  /** Areas with a figure of the indicator itself, and by fallback. */
  readonly own: number;
  readonly substituted: number;
  /** Status of every area. */
  readonly cells: readonly number[];
}

const FALLBACK = COVERAGE_STATUSES.indexOf('fallback');

/** Where there are figures, for every area, indicator and report year, and why not where there are none. */
export async function readCoverage(
  context: EngineContext,
  dataset: Dataset,
  request: CoverageRequest,
): Promise<Coverage> {
  const { catalogue } = context;
  const indicators: readonly Indicator[] =
    request.indicator === undefined
      ? [...catalogue.indicators.values()].filter(({ context: core }) => core)
      : pickIndicators(catalogue, request.indicator);
  const periodsOn = (panel: Parameters<typeof indicatorPeriods>[0], level: string): string[] =>
    indicators
      .filter(({ levels }) => levels === undefined || levels.includes(level))
      .flatMap((indicator) => indicatorPeriods(panel, catalogue, indicator, level));
  const view =
    request.level === PROGRAMME_LEVEL ? await programmeView(dataset, catalogue, request.boundary) : undefined;
  const boundary = view?.boundary ?? (await pickSeriesBoundary(dataset, request, periodsOn));
  const panel = view?.panel ?? (await dataset.panel(boundary.id));
  const level = pickLevel(boundary, request.level);
  const periods = selectPeriods(periodsOn(panel, level), request.from, request.to);
  const years = [...new Set(periods.map((id) => reportYear(parsePeriod(id)!)))].sort((a, b) => a - b);
  if (years.length === 0)
    throw new RequestProblem(
      'not-computable',
      'In dieser Zeit gibt es auf dieser Ebene zu keinem der Indikatoren Zahlen.',
    );
  const places = panelIndex(panel).levels.get(level)!;
  const matrices = years.map((year) =>
    indicators.map((indicator) => indicatorCoverage(panel, catalogue, indicator, level, year)),
  );
  return {
    ...provenance(context, dataset),
    boundary: boundary.id,
    level,
    areas: Array.from(places, (place) => {
      const { key, name } = panel.areas[place]!;
      return { key, name };
    }),
    indicators: indicators.map(({ id, title, shortTitle, theme, fallback }) => ({
      id,
      title,
      shortTitle,
      theme,
      fallback: fallback ?? [],
    })),
    years,
    statuses: COVERAGE_STATUSES,
    figures: GIVES_FIGURE,
    coverage: matrices.map((row) => row.map(counted)),
    areaCounts: matrices.map((row) =>
      Array.from(places, (_, area) => row.filter(({ cells }) => cells[area]! < GIVES_FIGURE).length),
    ),
  };
}

function counted({ period, fallback, cells }: IndicatorCoverage): YearCoverage {
  const count = (keep: (cell: number) => boolean): number => cells.reduce((sum, cell) => sum + (keep(cell) ? 1 : 0), 0);
  return {
    period,
    fallback,
    own: count((cell) => cell < FALLBACK),
    substituted: count((cell) => cell === FALLBACK),
    cells: [...cells],
  };
}

/** The matrix of the last year as a picture (SVG). */
export function drawCoverage({ city, years, areas, indicators, coverage, statuses }: Coverage): string {
  const last = coverage.at(-1)!;
  return coveragePicture({
    title: `${city.name}: Abdeckung der Indikatoren ${years.at(-1)}`,
    areas: areas.map(({ name }) => name),
    indicators: indicators.map(({ shortTitle }) => shortTitle),
    status: (area, indicator) => statuses[last[indicator]!.cells[area]!]!,
  });
}
