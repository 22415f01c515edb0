import { reportYear } from '../../domain/reportYear.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { requirePeriod } from '../../domain/requirePeriod.ts';
import { joinedSeries, networkKey } from '../../engine/decoupling/joinedSeries.ts';
import { trendScaleOf } from '../../engine/decoupling/trendScaleOf.ts';
import { type TrendSeries, trendSeriesOf } from '../../engine/decoupling/trendSeriesOf.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { pickIndicators } from '../indicators/pickIndicators.ts';
import { chooseCities } from '../network/chooseCities.ts';
import { cityView } from '../network/cityView.ts';
import type { Network } from '../network/openNetwork.ts';
import { standsApart } from '../network/standsApart.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { chooseRule } from './chooseRule.ts';
import type { DecouplingArea, DecouplingResult, RuleHead } from './decouplingAnswer.ts';
import { decouplingSentences } from './decouplingSentences.ts';
import { noTrendReason } from './judgementWords.ts';
import { judgeSources } from './judgeSources.ts';
import { type RestWords, resultOf } from './resultOf.ts';
import { ruleHead } from './ruleHead.ts';

export interface NetworkDecouplingQuery {
  readonly indicator: string;
  /** Comma-separated; absent = every city with a release. */
  readonly cities?: string;
  /** Level in every city that has it; absent = each city's usual one. */
  readonly level?: string;
  /** Report year, or any period in it. */
  readonly period: string;
  readonly method?: string;
  readonly q?: number;
}

/** Which Sozialräume leave the development of all cities together. */
export interface NetworkDecoupling {
  readonly catalogueVersion: string;
  /** Names the releases of all cities that it was made from. */
  readonly network: string;
  readonly year: number;
  readonly method: RuleHead;
  readonly cities: readonly NetworkDecouplingCity[];
  readonly result: Omit<DecouplingResult, 'areas'> & {
    readonly areas: readonly (DecouplingArea & { readonly city: string })[];
  };
  readonly sentences: readonly string[];
}

export interface NetworkDecouplingCity {
  readonly ags: string;
  readonly name: string;
  readonly datasetState: string;
  readonly release: number | null;
  readonly protection: Dataset['protection'];
  readonly boundary: string;
  readonly level: string;
  /** Years with figures up to the report year. */
  readonly years: readonly number[];
  /** false: the city has no figures of this indicator, or is invented among real ones; its areas are not compared. */
  readonly takesPart: boolean;
}

const WORDS: RestWords = {
  rest: 'die Gesamtheit der übrigen Gebiete',
  toRest: 'zur Gesamtheit der übrigen Gebiete',
  ofRest: 'der Gesamtheit der übrigen Gebiete',
  against: 'der Gesamtheit der übrigen Gebiete',
};

/** The rule over the areas of several cities as if they were one: the question of a network of cities. Releases only. */
export async function readNetworkDecoupling(
  context: EngineContext,
  network: Network,
  request: NetworkDecouplingQuery,
): Promise<NetworkDecoupling> {
  const { catalogue } = context;
  const chosen = chooseRule(catalogue, request.method, request.q);
  const [indicator, ...others] = pickIndicators(catalogue, request.indicator);
  if (others.length > 0) throw new RequestProblem('invalid-request', 'Bitte nur einen Indikator nennen.');
  const year = reportYear(requirePeriod(request.period, 'period'));
  const scale = trendScaleOf(indicator!, catalogue);
  if (typeof scale === 'string') throw new RequestProblem('not-computable', noTrendReason(scale).text);
  const chosenCities = chooseCities(network, request.cities);
  const apart = standsApart(chosenCities, request.cities);
  const read = await Promise.all(
    chosenCities.map(async (dataset) => {
      const known = dataset.boundaries.some(
        ({ levels }) => request.level !== undefined && levels.includes(request.level),
      );
      const view = await cityView(context, dataset, year, known ? request.level : undefined);
      if (view === null) return [];
      const { boundary, panel, level } = view;
      const { ags } = dataset;
      const series = trendSeriesOf(panel, catalogue, indicator!, level, scale);
      const places = panelIndex(panel).levels.get(level)!;
      const areas = Array.from(places, (place) => {
        const { key, name } = panel.areas[place]!;
        return { key, name, row: networkKey(ags, key), city: ags };
      });
      return [{ dataset, boundary, level, series, areas }];
    }),
  ).then((all) => all.flat());
  if (read.length > 0 && request.level !== undefined && read.every(({ level }) => level !== request.level))
    throw new RequestProblem('not-found', `Die Ebene „${request.level}“ hat keine der Städte.`, [
      { pointer: '#/query/level', detail: 'unbekannt' },
    ]);
  const taking = read.filter(({ dataset, series }) => !apart(dataset) && series.panel.years.some((own) => own <= year));
  if (taking.length === 0)
    throw new RequestProblem(
      'not-computable',
      'In keiner der Städte gibt es bis zu diesem Jahr Werte zu diesem Indikator.',
    );
  const areas = taking.flatMap((one) => one.areas);
  const series: TrendSeries = joinedSeries(taking.map((one) => ({ ags: one.dataset.ags, series: one.series })));
  const members = taking.map(({ dataset, boundary, level }) => `${dataset.ags} ${boundary.id} ${level}`).join('+');
  const sources = { boundary: members, level: '', owner: network, areas, sources: [{ indicator: indicator!, series }] };
  const judged = await judgeSources(context, sources, { ...chosen, combine: 'joint', until: year });
  const result = resultOf(catalogue, sources, judged.series[0]!, chosen, WORDS);
  return {
    catalogueVersion: catalogue.version,
    network: network.key,
    year,
    method: ruleHead(chosen),
    cities: read.map((one) => ({
      ags: one.dataset.ags,
      name: one.dataset.cityName,
      datasetState: one.dataset.datasetState,
      release: one.dataset.release,
      protection: one.dataset.protection,
      boundary: one.boundary.id,
      level: one.level,
      years: [...one.series.panel.years].filter((own) => own <= year),
      takesPart: taking.includes(one),
    })),
    result: { ...result, areas: result.areas.map((area, at) => ({ city: areas[at]!.city, ...area })) },
    sentences: decouplingSentences(chosen, [result], 'joint', {
      of: 'aller Städte zusammen',
      within: 'in diesen Städten',
    }),
  };
}
