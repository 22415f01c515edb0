import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../catalogue/types.ts';
import { reportYear } from '../../domain/reportYear.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { requirePeriod } from '../../domain/requirePeriod.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { provenance } from '../dataset/provenance.ts';
import { pickIndicators } from '../indicators/pickIndicators.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { chooseRule } from './chooseRule.ts';
import type { DecouplingAnswer } from './decouplingAnswer.ts';
import { decouplingSentences } from './decouplingSentences.ts';
import { judgeSources } from './judgeSources.ts';
import { resultOf } from './resultOf.ts';
import { ruleHead } from './ruleHead.ts';
import { trendSources } from './trendSources.ts';

export interface DecouplingQuery {
  /** Comma-separated ids; this or `theme`. */
  readonly indicator?: string;
  readonly theme?: string;
  readonly combine?: 'joint' | 'pooled';
  readonly level?: string;
  /** Report year, or any period in it; absent = the last year with figures. */
  readonly period?: string;
  readonly boundary?: string;
  readonly crosswalk?: string;
  /** Rule by its id; absent = the standard one. */
  readonly method?: string;
  /** A stricter q. */
  readonly q?: number;
}

const MOST_INDICATORS = 30;

/** Which areas leave the general development of their city, as known in a report year, with the history of all reports. */
export async function readDecoupling(
  context: EngineContext,
  dataset: Dataset,
  request: DecouplingQuery,
): Promise<DecouplingAnswer> {
  const { catalogue } = context;
  const chosen = chooseRule(catalogue, request.method, request.q);
  const indicators = indicatorsOf(catalogue, request);
  const combine = request.combine ?? 'joint';
  if (combine === 'pooled' && indicators.length < 2)
    throw new RequestProblem('invalid-request', 'Zusammenfassen (combine=pooled) braucht mehrere Indikatoren.', [
      { pointer: '#/query/combine', detail: 'nur ein Indikator' },
    ]);
  const until = request.period === undefined ? undefined : reportYear(requirePeriod(request.period, 'period'));
  const sources = await trendSources(context, dataset, indicators, request);
  const judged = await judgeSources(context, sources, { ...chosen, combine, until });
  const results = judged.series.map((one) => resultOf(catalogue, sources, one, chosen));
  return {
    ...provenance(context, dataset),
    boundary: sources.boundary,
    level: sources.level,
    year: judged.year,
    method: ruleHead(chosen),
    combine,
    results,
    sentences: decouplingSentences(chosen, results, combine),
  };
}

/**
 * What is asked for: named indicators, or all of a theme that have a development of their own. Figures that a source
 * delivers ready-made repeat what others tell, and would only make the joint list stricter.
 */
function indicatorsOf(catalogue: Catalogue, { indicator, theme }: DecouplingQuery): Indicator[] {
  if ((indicator === undefined) === (theme === undefined))
    throw new RequestProblem(
      'invalid-request',
      'Bitte entweder Indikatoren (indicator) oder ein Themenfeld (theme) nennen.',
      [{ pointer: '#/query/indicator', detail: 'eines von beiden' }],
    );
  if (indicator !== undefined) {
    const named = pickIndicators(catalogue, indicator);
    if (named.length > MOST_INDICATORS)
      throw new RequestProblem('invalid-request', `Höchstens ${MOST_INDICATORS} Indikatoren auf einmal.`);
    return named;
  }
  if (!catalogue.themes.has(theme!))
    throw new RequestProblem(
      'not-found',
      `Das Themenfeld „${theme}“ gibt es nicht. Bekannt sind: ${[...catalogue.themes.keys()].join(', ')}.`,
      [{ pointer: '#/query/theme', detail: 'unbekannt' }],
    );
  return [...catalogue.indicators.values()].filter(
    ({ theme: own, kind, deliveredAs }) =>
      own === theme && kind !== 'change' && kind !== 'count' && (deliveredAs === undefined || kind === 'value'),
  );
}
