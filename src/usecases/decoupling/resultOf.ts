import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Detection } from '../../core/trend/detection.ts';
import type { Polarity } from '../../core/trend/polarity.ts';
import { type TrendClass, trendClass } from '../../core/trend/trendClass.ts';
import type { TrendPanel } from '../../core/trend/trendPanel.ts';
import { reasonFromCode } from '../../domain/reason.ts';
import { areaReasons } from './areaReasons.ts';
import { areaSentence, type SentenceStyle } from './areaSentence.ts';
import type { ChosenRule } from './chooseRule.ts';
import { CLASS_WORDS } from './classWords.ts';
import type { DecouplingArea, DecouplingResult, JudgementReason } from './decouplingAnswer.ts';
import { finiteOrNull } from './finiteOrNull.ts';
import { judgementReason, noTrendReason } from './judgementWords.ts';
import type { JudgedReport } from './judgeReports.ts';
import type { JudgedSeries } from './judgeSources.ts';
import { resultSentence } from './resultSentence.ts';
import type { TrendSources } from './trendSources.ts';

export type RestWords = Pick<SentenceStyle, 'rest' | 'toRest' | 'ofRest' | 'against'>;

const CITY: RestWords = {
  rest: 'die übrige Stadt',
  toRest: 'zur übrigen Stadt',
  ofRest: 'der übrigen Stadt',
  against: 'der übrigen Stadt',
};
/** Amounts do not add up to a city; they are held against the area in the middle. */
const MIDDLE: RestWords = {
  rest: 'das mittlere Gebiet',
  toRest: 'zum mittleren Gebiet',
  ofRest: 'des mittleren Gebiets',
  against: 'dem mittleren Gebiet',
};
/** The last year counts as a jump beyond this: 99 of 100 ordinary years lie within. */
const JUMP = 2.576;

/** What a rule found about one series, area by area in the order of the answer, in the indicator's own direction. */
export function resultOf(
  catalogue: Catalogue,
  { areas: told }: Pick<TrendSources, 'areas'>,
  judged: JudgedSeries,
  chosen: ChosenRule,
  words: RestWords = CITY,
): DecouplingResult {
  const { indicators, series, panel, turn, year } = judged;
  const kind = panel?.scale?.kind;
  const polarity = series === null && indicators.length > 1 ? 'high_adverse' : indicators[0]!.polarity;
  const refused = refusalOf(judged, chosen);
  const span = spanOf(panel?.years);
  const style: SentenceStyle = {
    ...styleOf(catalogue, judged),
    ...(kind === 'amount' || kind === 'pooled' ? MIDDLE : words),
    span: span ?? 5,
    lasting: turn === -1 ? 'complement' : judged.adverse === -1 ? 'low' : 'high',
    pooled: kind === 'pooled',
  };
  const head = {
    indicators: indicators.map(({ id }) => id),
    title: titleOf(judged),
    unit: style.unit,
    polarity,
    scale: kind === undefined ? null : kind,
    span,
    year,
    period: series === null || year === null ? null : series.periods[series.panel.years.indexOf(year)]!,
    refused,
    years: panel === null ? [] : [...panel.years],
    breaks: (series?.breaks ?? []).filter((one) => year !== null && one.year <= year),
  };
  if (panel === null)
    return { ...head, counts: {}, sentence: resultSentence({ ...head, counts: {}, areas: [] }), areas: [] };
  const row = new Map(panel.keys.map((key, i) => [key, i]));
  const report = judged.reports.at(-1)?.year === year ? judged.reports.at(-1)! : null;
  const T = panel.years.length;
  const areas = told.map(({ key, name, row: rowKey }): DecouplingArea => {
    const i = row.get(rowKey)!;
    const own = report === null ? 'nicht_beurteilbar' : classAt(report, i, judged, polarity);
    const reasons =
      own !== 'nicht_beurteilbar' ? [] : refused !== null ? [refused] : whyNot(judged, panel, i, chosen, report);
    const facts = report === null ? null : factsOf(report, i, judged);
    const missing =
      series === null
        ? []
        : [...panel.years].flatMap((one, t) => {
            const reason = reasonFromCode(series.reasons[i * series.panel.years.length + t]!);
            return reason === null ? [] : [{ year: one, reason }];
          });
    const story = {
      key,
      name,
      class: own,
      marks: report === null ? [] : marksOf(judged, report, i, own, chosen),
      value:
        series === null || year === null ? null : finiteOrNull(series.values[i * series.panel.years.length + T - 1]!),
      gap: facts?.gap ?? null,
      change: facts?.change ?? null,
      rawChange: facts?.rawChange ?? null,
      band: facts?.band ?? null,
      onset: facts?.onset ?? null,
      p: facts?.p ?? null,
      q: facts?.q ?? null,
      score: facts?.score ?? null,
      direction: facts?.direction ?? null,
      smallestDrift: facts?.smallestDrift ?? null,
      information: facts?.information ?? null,
      missing,
      oddYears: report === null ? [] : oddYears(report.detection, [...panel.years], i),
      reasons,
    };
    return {
      ...story,
      label: CLASS_WORDS[own],
      sentence: areaSentence(story, style, {
        natural: report === null ? 0 : turn * report.detection.sign[i]!,
        since: listedSince(judged.reports, i),
      }),
      history: judged.reports.map((one) => ({ year: one.year, class: classAt(one, i, judged, polarity) })),
    };
  });
  const counts: Partial<Record<TrendClass, number>> = {};
  for (const { class: own } of areas) counts[own] = (counts[own] ?? 0) + 1;
  return { ...head, counts, sentence: resultSentence({ ...head, counts, areas }), areas };

  function factsOf({ detection: found }: JudgedReport, i: number, { adverse }: JudgedSeries) {
    const [low, high] = turn === -1 ? [found.high, found.low] : [found.low, found.high];
    const isJudged = found.judged[i] === 1;
    const estimate = finiteOrNull(turn * found.change[i]!);
    const upward = turn === 1 ? found.upward[i]! : 1 - found.upward[i]!;
    return {
      gap: finiteOrNull(turn * found.gap[i]!),
      change: estimate === null ? null : { estimate, lower: turn * low[i]!, upper: turn * high[i]! },
      rawChange: finiteOrNull(turn * found.rawChange[i]!),
      band: finiteOrNull(found.band[i]!),
      onset: Number.isNaN(found.onset[i]!)
        ? null
        : { year: found.onset[i]!, from: found.onsetFrom[i]!, to: found.onsetTo[i]! },
      p: finiteOrNull(found.p[i]!),
      q: isJudged ? finiteOrNull(found.q[i]!) : null,
      score: isJudged ? finiteOrNull(adverse * found.score[i]!) : null,
      direction: finiteOrNull(Math.max(upward, 1 - upward)),
      smallestDrift: finiteOrNull(found.limit[i]!),
      information: finiteOrNull(found.information[i]!),
    };
  }
}

/** The class of an area in a report: adverse is worse, whichever way the indicator counts. */
function classAt(
  { detection, listed }: JudgedReport,
  i: number,
  { adverse }: Pick<JudgedSeries, 'adverse'>,
  polarity: string,
): TrendClass {
  const meaning: Polarity = polarity === 'neutral' ? 'neutral' : 'high_is_adverse';
  return trendClass(
    {
      judged: detection.judged[i] === 1,
      direction: adverse * listed[i]!,
      gap: adverse * detection.gap[i]!,
      burdened: detection.burdened[i] === 1,
      blind: detection.blind[i] === 1,
    },
    meaning,
  );
}

function refusalOf({ none, panel, year }: JudgedSeries, { rule }: ChosenRule): JudgementReason | null {
  if (none !== null) return noTrendReason(none);
  if (panel === null || year === null) return judgementReason('no_figures', rule);
  const areas = panel.guests === undefined ? panel.keys.length : panel.guests.filter((guest) => guest === 0).length;
  if (areas < rule.areas) return judgementReason('too_few_areas', rule, areas);
  if (panel.years.length < rule.years) return judgementReason('short_series', rule, panel.years.length);
  return null;
}

/** "neu": on the list for the first time, or again; "gesichert" and "sprung_unbestaetigt" as the method says. */
function marksOf(
  { reports }: JudgedSeries,
  { detection, listed }: JudgedReport,
  i: number,
  own: TrendClass,
  { confirmed }: ChosenRule,
): string[] {
  const marks: string[] = [];
  const isListed = listed[i] !== 0;
  if (isListed && reports.length > 1 && reports.at(-2)!.listed[i] !== listed[i]) marks.push('neu');
  if (isListed && confirmed !== null && detection.q[i]! <= confirmed) marks.push('gesichert');
  if (isListed && detection.enters[i] === 0) marks.push('besteht_fort');
  if (!isListed && own !== 'nicht_beurteilbar' && Math.abs(detection.surprise[i]!) > JUMP)
    marks.push('sprung_unbestaetigt');
  return marks;
}

/** The last year is not among them: whether it is odd nobody knows yet. */
function oddYears({ odd }: Detection, years: readonly number[], i: number): number[] {
  return years.filter((_, t) => t < years.length - 1 && odd[i * years.length + t] === 1);
}

/** The report from which an area has been on the list without a gap; null where it is not on it. */
function listedSince(reports: readonly JudgedReport[], i: number): number | null {
  let since: number | null = null;
  for (const { year, listed } of reports.toReversed()) {
    if (listed[i] === 0 || listed[i] !== reports.at(-1)!.listed[i]) break;
    since = year;
  }
  return since;
}

/** Of pooled indicators, the first one that cannot judge the area says why. */
function whyNot(
  { parts }: JudgedSeries,
  panel: TrendPanel,
  i: number,
  { rule }: ChosenRule,
  report: JudgedReport | null,
): JudgementReason[] {
  for (const part of parts) {
    const reasons = areaReasons(part, i, rule, null);
    if (reasons.length > 0) return reasons;
  }
  return areaReasons(panel, i, rule, report);
}

/** Years over which changes are told: from five years before the last one, or the first. */
function spanOf(years: Float64Array | undefined): number | null {
  const last = years?.at(-1);
  if (years === undefined || last === undefined || years.length < 2) return null;
  return last - (years.subarray(0, -1).findLast((year) => year <= last - 5) ?? years[0]!);
}

function titleOf({ indicators }: JudgedSeries): string {
  const titles = indicators.map(({ title }) => title);
  return titles.length === 1 ? titles[0]! : `${titles.slice(0, -1).join(', ')} und ${titles.at(-1)} zusammen`;
}

function styleOf(catalogue: Catalogue, { indicators, series }: JudgedSeries): Pick<SentenceStyle, 'unit' | 'decimals'> {
  if (series === null && indicators.length > 1) return { unit: 'Prozent', decimals: 0 };
  const { unit, decimals } = indicators[0]!;
  const symbol = catalogue.units.get(unit)!.symbol;
  return { unit: symbol === '%' ? 'Prozentpunkte' : symbol, decimals: Math.max(1, decimals) };
}
