import type { Indicator } from '../../catalogue/types.ts';
import { cutPanel } from '../../core/trend/cutPanel.ts';
import { pooledPanel } from '../../core/trend/pooledPanel.ts';
import type { TrendPanel } from '../../core/trend/trendPanel.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import type { NoTrend } from '../../engine/decoupling/trendScaleOf.ts';
import type { TrendSeries } from '../../engine/decoupling/trendSeriesOf.ts';
import type { EngineContext } from '../system/engineContext.ts';
import type { ChosenRule } from './chooseRule.ts';
import { noTrendReason } from './judgementWords.ts';
import { type JudgedReport, judgeReports } from './judgeReports.ts';
import { orientedSeries } from './orientedSeries.ts';
import { trendReports } from './trendReports.ts';
import type { TrendSources } from './trendSources.ts';

export interface JudgedSeries {
  readonly indicators: readonly Indicator[];
  /** null: several indicators were pooled. */
  readonly series: TrendSeries | null;
  /** Why there is nothing to judge. */
  readonly none: NoTrend | null;
  /** What the rule was given, all years; null where there is nothing. */
  readonly panel: TrendPanel | null;
  readonly turn: 1 | -1;
  readonly adverse: 1 | -1;
  readonly reports: readonly JudgedReport[];
  /** Of pooled indicators each one by itself. */
  readonly parts: readonly TrendPanel[];
  /** The last year up to the report year that has figures; null = none has. */
  readonly year: number | null;
}

export interface JudgementOptions extends ChosenRule {
  readonly combine: 'joint' | 'pooled';
  /** Report year; undefined = the last one of all series. */
  readonly until: number | undefined;
}

/** Reports times areas that one request may compute: half a minute of work. */
const MOST_WORK = 120_000;

/** Every report of every series up to the report year, listed together year by year. */
export async function judgeSources(
  { workers }: EngineContext,
  { boundary, level, owner, sources }: TrendSources,
  { method, rule, combine, until }: JudgementOptions,
): Promise<{ readonly year: number; readonly series: readonly JudgedSeries[] }> {
  const single = sources.map(({ indicator, series }): Candidate => {
    if (typeof series === 'string') return { ...NOTHING, indicators: [indicator], none: series };
    const { years, keys } = series.panel;
    return {
      indicators: [indicator],
      series,
      none: null,
      ...orientedSeries(series),
      years: [...years],
      areas: keys.length,
    };
  });
  const candidates = combine === 'pooled' ? [pooled(single)] : single;
  const reasons = new Set(candidates.map(({ none }) => none));
  if (!reasons.has(null))
    throw new RequestProblem('not-computable', [...reasons].map((none) => noTrendReason(none!).text).join(' '));
  const lasts = candidates.flatMap(({ years }) => years);
  if (lasts.length === 0)
    throw new RequestProblem('not-computable', 'Auf dieser Ebene gibt es zu keinem der Indikatoren Werte.');
  const told = lasts.filter((last) => until === undefined || last <= until);
  const year = told.length === 0 ? until! : Math.max(...told);
  const planned = candidates.map((one) => {
    const years = one.years.filter((own) => own <= year);
    return { ...one, reportYears: years.slice(rule.years - 1), last: years.at(-1) ?? null };
  });
  const work = planned.reduce((sum, { reportYears, areas }) => sum + reportYears.length * areas, 0);
  if (work > MOST_WORK)
    throw new RequestProblem(
      'not-computable',
      'Das ist zu viel auf einmal. Bitte weniger Indikatoren nennen oder eine gröbere Ebene.',
    );
  const series = await Promise.all(
    planned.map(async (one) => {
      const name = `${boundary}|${level}|${one.indicators.map(({ id }) => id).join('+')}`;
      const reports = one.reportYears.map((last) => ({
        name: `${name}|${last}`,
        areas: one.areas,
        panel: () => panelAt(one, last),
      }));
      const detections = await trendReports(workers, owner, method.detector, rule, reports);
      return { ...one, detections };
    }),
  );
  const judged = judgeReports(
    series.map(({ reportYears, detections, panel }) => ({ years: reportYears, detections, guests: panel?.guests })),
    rule,
  );
  return {
    year,
    series: series.map(({ indicators, series: own, none, turn, adverse, last, ...one }, s) => ({
      parts: last === null || one.parts === undefined ? [] : one.parts.map(({ panel }) => cutPanel(panel!, last)),
      indicators,
      series: own,
      none,
      panel: last === null || none !== null ? null : panelAt(one, last),
      turn,
      adverse,
      reports: judged[s]!,
      year: last,
    })),
  };

  function panelAt({ panel, parts }: Pick<Candidate, 'panel' | 'parts'>, last: number): TrendPanel {
    if (parts === undefined) return cutPanel(panel!, last);
    return pooledPanel(
      parts.map((part) => cutPanel(part.panel!, last)),
      parts.map(({ adverse }) => adverse),
      rule,
    );
  }
}

interface Candidate {
  readonly indicators: readonly Indicator[];
  readonly series: TrendSeries | null;
  readonly none: NoTrend | null;
  readonly panel: TrendPanel | null;
  readonly turn: 1 | -1;
  readonly adverse: 1 | -1;
  /** Years with figures; of pooled indicators those that all of them have. */
  readonly years: readonly number[];
  readonly areas: number;
  /** Of pooled indicators each one by itself. */
  readonly parts?: readonly Candidate[];
}

const NOTHING = { series: null, panel: null, turn: 1, adverse: 1, years: [], areas: 0 } as const;

/** Several indicators as one; every one of them has to have a development and a side that is adverse. */
function pooled(single: readonly Candidate[]): Candidate {
  const without = single.filter(({ none }) => none !== null);
  const neutral = single.filter(({ indicators }) => indicators[0]!.polarity === 'neutral');
  const wrong = [...without, ...neutral].map(({ indicators }) => `„${indicators[0]!.id}“`);
  if (wrong.length > 0)
    throw new RequestProblem(
      'not-computable',
      `Zusammenfassen lassen sich nur Indikatoren, die ein Zuviel oder Zuwenig kennen und eine eigene Entwicklung haben; nicht ${wrong.join(', ')}.`,
      [{ pointer: '#/query/indicator', detail: 'nicht zusammenzufassen' }],
    );
  const [first, ...others] = single;
  return {
    ...NOTHING,
    indicators: single.flatMap(({ indicators }) => indicators),
    none: null,
    parts: single,
    years: first!.years.filter((year) => others.every(({ years }) => years.includes(year))),
    areas: first!.areas,
  };
}
