import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../catalogue/types.ts';
import type { Panel } from '../../domain/panel.ts';
import { HAS_VALUE, NOT_DELIVERED, reasonFromCode } from '../../domain/reason.ts';
import { computeIndicator } from '../computeIndicator.ts';
import type { IndicatorColumn } from '../indicatorColumn.ts';
import { panelIndex } from '../panelIndex.ts';
import { periodInYear } from '../periodInYear.ts';
import { COVERAGE_STATUSES, type CoverageStatus } from './coverageStatus.ts';

/** One indicator in one report year: the status of every area of a level, as a number of `COVERAGE_STATUSES`. */
export interface IndicatorCoverage {
  readonly indicator: string;
  readonly year: number;
  /** The indicator's own period in that year; null = none. */
  readonly period: string | null;
  /** Indicator that stands in somewhere; null = none does. */
  readonly fallback: string | null;
  readonly cells: Uint8Array;
}

const NUMBER = new Map<CoverageStatus, number>(COVERAGE_STATUSES.map((status, number) => [status, number]));
const BASIS = { delivered: 'delivered', finished: 'delivered', derived: 'derived', aggregated: 'aggregated' } as const;

/** Where an indicator has figures in a report year, and what stands in where it has none. */
export function indicatorCoverage(
  panel: Panel,
  catalogue: Catalogue,
  indicator: Indicator,
  level: string,
  year: number,
): IndicatorCoverage {
  const areas = panelIndex(panel).levels.get(level)!.length;
  const cells = new Uint8Array(areas).fill(NUMBER.get('not_delivered')!);
  const own = columnOf(panel, catalogue, indicator, level, year);
  if (own !== null) for (let area = 0; area < areas; area += 1) cells[area] = NUMBER.get(statusOf(own, area))!;
  let fallback: string | null = null;
  for (const { indicator: id } of indicator.fallback ?? []) {
    // A suppressed or unreliable figure is an answer; only what was never delivered is filled in.
    const open = cells.some((cell) => cell >= NUMBER.get('not_yet_available')!);
    if (!open) break;
    const column = columnOf(panel, catalogue, catalogue.indicators.get(id)!, level, year);
    if (column === null) continue;
    for (let area = 0; area < areas; area += 1)
      if (cells[area]! >= NUMBER.get('not_yet_available')! && column.reasons[area] === HAS_VALUE) {
        cells[area] = NUMBER.get('fallback')!;
        fallback = id;
      }
    if (fallback !== null) break;
  }
  return { indicator: indicator.id, year, period: own?.period ?? null, fallback, cells };
}

function columnOf(
  panel: Panel,
  catalogue: Catalogue,
  indicator: Indicator,
  level: string,
  year: number,
): IndicatorColumn | null {
  const period = periodInYear(panel, catalogue, indicator, level, year);
  return period === null ? null : computeIndicator(panel, catalogue, indicator, level, period);
}

function statusOf(column: IndicatorColumn, area: number): CoverageStatus {
  const code = column.reasons[area]!;
  if (code === HAS_VALUE) return column.basis === 'absent' ? 'not_delivered' : BASIS[column.basis];
  return code === NOT_DELIVERED ? 'not_delivered' : reasonFromCode(code)!;
}
