import type { ListRule } from '../../core/trend/listRule.ts';
import type { TrendPanel } from '../../core/trend/trendPanel.ts';
import type { JudgementReason } from './decouplingAnswer.ts';
import { judgementReason } from './judgementWords.ts';
import type { JudgedReport } from './judgeReports.ts';

/** Why one area is not judged where others are; without a report, whether its figures alone are the reason. */
export function areaReasons(
  { years, count, population, scale }: TrendPanel,
  i: number,
  rule: ListRule,
  report: JudgedReport | null,
): JudgementReason[] {
  const T = years.length;
  const cells = Array.from(years.keys(), (t) => i * T + t).filter((at) => !Number.isNaN(count[at]!));
  const last = (i + 1) * T - 1;
  if (Number.isNaN(count[last]!)) return [judgementReason('no_value_in_report_year', rule)];
  if (cells.length < rule.years) return [judgementReason('too_few_known_years', rule, cells.length)];
  const kind = scale?.kind ?? 'share';
  if (kind !== 'pooled' && population[last]! < rule.people && !(kind === 'amount' && population[last] === 1))
    return [judgementReason('too_few_people', rule, population[last]!)];
  if (kind === 'share' || kind === 'frequency') {
    const cases = cells.reduce((sum, at) => sum + count[at]!, 0) / cells.length;
    if (cases < rule.cases) return [judgementReason('too_few_cases', rule, cases)];
  }
  if (report === null) return [];
  return [judgementReason(report.detection.judged[i] === 1 ? 'not_findable' : 'value_missing', rule)];
}
