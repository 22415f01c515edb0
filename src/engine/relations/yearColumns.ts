import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../catalogue/types.ts';
import { completeRows } from '../../core/relations/completeRows.ts';
import type { Panel } from '../../domain/panel.ts';
import { HAS_VALUE } from '../../domain/reason.ts';
import { computeIndicator } from '../computeIndicator.ts';
import { panelIndex } from '../panelIndex.ts';
import { periodInYear } from '../periodInYear.ts';
import { panelCounts } from '../segregation/panelCounts.ts';

/** Several indicators of one report year over the areas that have all of them. */
export interface YearColumns {
  readonly year: number;
  /** The indicators' own periods; null where one has none in the year, and then no area is complete. */
  readonly periods: readonly (string | null)[];
  /** One list per indicator, one value per complete area. */
  readonly columns: readonly Float64Array[];
  /** Positions of these areas among those of the level. */
  readonly rows: Uint32Array;
  /** Residents of these areas; an area without a known number counts 0. */
  readonly people: Float64Array;
  /** All areas of the level. */
  readonly of: number;
}

/** Brings indicators together: an area with a missing value in any of them is left out, whatever the reason. */
export function yearColumns(
  panel: Panel,
  catalogue: Catalogue,
  indicators: readonly Indicator[],
  level: string,
  year: number,
): YearColumns {
  const of = panelIndex(panel).levels.get(level)!.length;
  const periods = indicators.map((indicator) => periodInYear(panel, catalogue, indicator, level, year));
  const found = indicators.map((indicator, i) =>
    periods[i] === null ? null : computeIndicator(panel, catalogue, indicator, level, periods[i]!),
  );
  const complete = completeRows(
    found.map((column) => column?.values ?? new Float64Array(of)),
    found.map((column) =>
      column === null ? new Uint8Array(of) : column.reasons.map((reason) => (reason === HAS_VALUE ? 1 : 0)),
    ),
  );
  const { counts } = panelCounts(panel, catalogue, { plus: ['population'] }, level, String(year));
  return { year, periods, ...complete, people: Float64Array.from(complete.rows, (row) => counts[row]!), of };
}
