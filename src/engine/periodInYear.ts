import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Indicator } from '../catalogue/types.ts';
import type { Panel } from '../domain/panel.ts';
import { parsePeriod } from '../domain/parsePeriod.ts';
import { reportYear } from '../domain/reportYear.ts';
import { indicatorPeriods } from './indicatorPeriods.ts';

/** The last period of an indicator in a report year, null where there is none. */
export function periodInYear(
  panel: Panel,
  catalogue: Catalogue,
  indicator: Indicator,
  level: string,
  year: number,
): string | null {
  if (indicator.levels !== undefined && !indicator.levels.includes(level)) return null;
  const periods = indicatorPeriods(panel, catalogue, indicator, level);
  return periods.findLast((id) => reportYear(parsePeriod(id)!) === year) ?? null;
}
