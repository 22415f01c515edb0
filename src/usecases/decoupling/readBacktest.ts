import type { TrendClass } from '../../core/trend/trendClass.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import { pickIndicators } from '../indicators/pickIndicators.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { chooseRule } from './chooseRule.ts';
import type { RuleHead } from './decouplingAnswer.ts';
import { finiteOrNull } from './finiteOrNull.ts';
import { judgeSources } from './judgeSources.ts';
import { resultOf } from './resultOf.ts';
import { ruleHead } from './ruleHead.ts';
import { trendSources } from './trendSources.ts';

export interface BacktestQuery {
  readonly indicator: string;
  readonly level?: string;
  readonly boundary?: string;
  readonly crosswalk?: string;
  readonly method?: string;
  readonly q?: number;
}

/** What the rule would have said in every past report, had it been used then. */
export interface Backtest extends Provenance {
  readonly boundary: string;
  readonly level: string;
  readonly indicator: string;
  readonly title: string;
  readonly method: RuleHead;
  readonly reports: readonly BacktestReport[];
  /** Every area that was ever on the list, by the year of its first flag. */
  readonly flags: readonly BacktestFlag[];
  /** The same reports by the simple rules, which stand here for comparison. */
  readonly comparison: readonly BacktestRule[];
  readonly sentences: readonly string[];
}

export interface BacktestReport {
  readonly year: number;
  readonly counts: Readonly<Partial<Record<TrendClass, number>>>;
  readonly listed: number;
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

export interface BacktestFlag {
  readonly key: string;
  readonly name: string;
  readonly class: TrendClass;
  readonly firstReport: number;
  /** Beginning as it was told in the first report, and as it is told in the last; null = no longer on the list. */
  readonly onsetThen: number | null;
  readonly onsetNow: number | null;
  /** Reports from the beginning (as told now, else then) to the first flag. */
  readonly delay: number | null;
  readonly reports: readonly number[];
  readonly listedNow: boolean;
}

export interface BacktestRule {
  readonly method: RuleHead;
  /** Areas listed in each report year. */
  readonly listed: readonly { readonly year: number; readonly areas: number }[];
  /** Flags that were gone in the next report, as a share of all but the last report's; null = there were none. */
  readonly droppedNextYear: number | null;
}

/** The reports of all past years, each with what was known then. */
export async function readBacktest(
  context: EngineContext,
  dataset: Dataset,
  request: BacktestQuery,
): Promise<Backtest> {
  const { catalogue } = context;
  const chosen = chooseRule(catalogue, request.method, request.q);
  const [indicator, ...others] = pickIndicators(catalogue, request.indicator);
  if (others.length > 0) throw new RequestProblem('invalid-request', 'Bitte nur einen Indikator nennen.');
  const sources = await trendSources(context, dataset, [indicator!], request);
  const all = [chosen, ...rulesBeside(context, chosen.method.id)];
  const judged = await Promise.all(
    all.map((one) => judgeSources(context, sources, { ...one, combine: 'joint', until: undefined })),
  );
  const [own, ...simple] = judged.map(({ series }) => series[0]!);
  const result = resultOf(catalogue, sources, own!, chosen);
  const names = new Map(result.areas.map(({ key, name }) => [key, name]));
  const keys = own!.panel?.keys ?? [];
  const reports = own!.reports.map(({ year, listed }, at): BacktestReport => {
    const before = own!.reports[at - 1]?.listed;
    const counts: Partial<Record<TrendClass, number>> = {};
    for (const { history } of result.areas) {
      const { class: then } = history[at]!;
      counts[then] = (counts[then] ?? 0) + 1;
    }
    const keysWhere = (holds: (i: number) => boolean): string[] => keys.filter((_, i) => holds(i));
    return {
      year,
      counts,
      listed: listed.filter((direction) => direction !== 0).length,
      added: keysWhere((i) => listed[i] !== 0 && before?.[i] !== listed[i]),
      dropped: keysWhere((i) => before !== undefined && before[i] !== 0 && before[i] !== listed[i]),
    };
  });
  const last = own!.reports.at(-1);
  const flags = keys
    .flatMap((key, i): BacktestFlag[] => {
      const listed = own!.reports.filter(({ listed: then }) => then[i] !== 0);
      const first = listed[0];
      if (first === undefined) return [];
      const listedNow = last!.listed[i] !== 0;
      const onsetThen = finiteOrNull(first.detection.onset[i]!);
      const onsetNow = listedNow ? finiteOrNull(last!.detection.onset[i]!) : null;
      // What is told to have begun after the first flag is another beginning.
      const onset = onsetNow !== null && onsetNow <= first.year ? onsetNow : onsetThen;
      const history = result.areas.find((area) => area.key === key)!.history;
      return [
        {
          key,
          name: names.get(key)!,
          class: history.findLast(({ year }) => year === listed.at(-1)!.year)!.class,
          firstReport: first.year,
          onsetThen,
          onsetNow,
          delay: onset === null ? null : first.year - onset,
          reports: listed.map(({ year }) => year),
          listedNow,
        },
      ];
    })
    .sort((a, b) => a.firstReport - b.firstReport || (a.key < b.key ? -1 : 1));
  const comparison = [own!, ...simple].map(
    ({ reports: made }, r): BacktestRule => ({
      method: ruleHead(all[r]!),
      listed: made.map(({ year, listed }) => ({ year, areas: listed.filter((one) => one !== 0).length })),
      droppedNextYear: droppedShare(made.map(({ listed }) => listed)),
    }),
  );
  return {
    ...provenance(context, dataset),
    boundary: sources.boundary,
    level: sources.level,
    indicator: indicator!.id,
    title: indicator!.title,
    method: ruleHead(chosen),
    reports,
    flags,
    comparison,
    sentences: sentencesOf(indicator!.title, reports, flags, result.refused?.text ?? null),
  };
}

/** The simple rules of the catalogue, for comparison. */
function rulesBeside({ catalogue }: EngineContext, own: string) {
  return [...catalogue.rules.values()]
    .filter(({ id, list }) => list === undefined && id !== own)
    .map(({ id }) => chooseRule(catalogue, id, undefined));
}

function droppedShare(lists: readonly Int8Array[]): number | null {
  let flags = 0;
  let dropped = 0;
  for (let at = 0; at + 1 < lists.length; at += 1)
    lists[at]!.forEach((direction, i) => {
      if (direction === 0) return;
      flags += 1;
      if (lists[at + 1]![i] !== direction) dropped += 1;
    });
  return flags === 0 ? null : dropped / flags;
}

function sentencesOf(
  title: string,
  reports: readonly BacktestReport[],
  flags: readonly BacktestFlag[],
  refused: string | null,
): string[] {
  const first = reports[0];
  if (first === undefined || refused !== null)
    return [`${title}: Es gibt keinen früheren Bericht. ${refused ?? ''}`.trim()];
  const years =
    reports.length === 1 ? `im Bericht ${first.year}` : `in den Berichten ${first.year} bis ${reports.at(-1)!.year}`;
  if (flags.length === 0) return [`${title}: Die Regel hätte ${years} kein Gebiet gemeldet.`];
  const now = flags.filter(({ listedNow }) => listedNow).length;
  const areas = flags.length === 1 ? 'ein Gebiet' : `${flags.length} Gebiete`;
  return [
    `${title}: Die Regel hätte ${years} zusammen ${areas} gemeldet; ${stillText(now, flags.length)}`,
    'Jeder Bericht kennt nur die Jahre bis zu seinem eigenen und die Liste des Berichts davor, so wie die Daten heute vorliegen; spätere Berichtigungen der Lieferungen sind darin schon enthalten.',
  ];
}

function stillText(now: number, all: number): string {
  if (now === 0) return all === 1 ? 'es steht nicht mehr auf der Liste.' : 'keines davon steht noch auf der Liste.';
  if (all === 1) return 'es steht noch auf der Liste.';
  if (now === all) return 'alle stehen noch auf der Liste.';
  return now === 1 ? 'eines davon steht noch auf der Liste.' : `${now} davon stehen noch auf der Liste.`;
}
