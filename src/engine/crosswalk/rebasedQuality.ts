import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator, Sum } from '../../catalogue/types.ts';
import { rebasedRateError } from '../../core/crosswalk/rebasedRateError.ts';
import { type RebaseQuality, rebaseQuality } from '../../core/crosswalk/rebaseQuality.ts';
import type { Crosswalk } from '../../domain/crosswalk.ts';
import { computeIndicator } from '../computeIndicator.ts';
import { earlierPeriod } from '../earlierPeriod.ts';
import { indicatorPeriods } from '../indicatorPeriods.ts';
import { resolveMeasure } from '../resolveMeasure.ts';
import type { JoinedPanel } from './joinPanels.ts';
import { type RebasedSum, rebaseSum } from './rebaseSum.ts';

/** How much the rebased figures of an indicator are to be trusted, per area of the level. */
export interface RebasedFigures extends RebaseQuality {
  /** The crosswalks in them. */
  readonly crosswalks: readonly Crosswalk[];
}

interface Side extends RebasedSum {
  readonly crosswalk: Crosswalk;
}

/**
 * The quality of an indicator's figures in a period; null where none of its counts was rebased. Of a rate, the shares
 * are those of its denominator where that was rebased, and the error is that of the rate, in the indicator's unit. Of a
 * change, the worse of its two ends and the error of the difference.
 */
export function rebasedQuality(
  joined: JoinedPanel,
  catalogue: Catalogue,
  indicator: Indicator,
  level: string,
  period: string,
): RebasedFigures | null {
  const column = computeIndicator(joined.panel, catalogue, indicator, level, period);
  if (column.basis === 'finished') return null;
  if (indicator.kind === 'change') return ofChange(joined, catalogue, indicator, level, period);
  const top = rebasedSide(joined, catalogue, indicator.numerator!, level, period);
  const bottom =
    indicator.denominator === undefined
      ? null
      : rebasedSide(joined, catalogue, indicator.denominator, level, column.denominatorPeriod ?? period);
  const main = bottom ?? top;
  if (main === null) return null;
  const quality = rebaseQuality(main.way.weights, main.sources);
  const crosswalks = [...new Set([top, bottom].flatMap((side) => (side === null ? [] : [side.crosswalk])))];
  if (indicator.denominator === undefined) return { ...quality, crosswalks };
  const side = (one: Side | null) => (one === null ? null : { weights: one.way.weights, values: one.sources });
  const error = rebasedRateError(
    side(top),
    side(bottom),
    column.numerators,
    column.denominators,
    indicator.kind === 'proportion' && top?.way === bottom?.way,
  ).map((one) => one * (indicator.per ?? 1));
  return { ...quality, error, crosswalks };
}

/** The terms of a sum that were rebased, by the first of the others that can tell them all. */
function rebasedSide(joined: JoinedPanel, catalogue: Catalogue, sum: Sum, level: string, period: string): Side | null {
  const rebased = (id: string): boolean =>
    resolveMeasure(joined.own, catalogue, id, period).basis.get(level) === 'absent';
  const terms: Sum = { plus: sum.plus.filter(rebased), minus: (sum.minus ?? []).filter(rebased) };
  if (terms.plus.length + terms.minus!.length === 0) return null;
  for (const { panel, crosswalk, ways } of joined.others) {
    const found = rebaseSum(panel, ways.get(level) ?? [], catalogue, terms, period);
    if (found !== null) return { ...found, crosswalk };
  }
  return null;
}

function ofChange(
  joined: JoinedPanel,
  catalogue: Catalogue,
  indicator: Indicator,
  level: string,
  period: string,
): RebasedFigures | null {
  const base = catalogue.indicators.get(indicator.of!)!;
  const before = earlierPeriod(period, indicator.years!, indicatorPeriods(joined.panel, catalogue, base, level));
  if (before === null) return null;
  const now = rebasedQuality(joined, catalogue, base, level, period);
  const then = rebasedQuality(joined, catalogue, base, level, before);
  if (now === null || then === null) return now ?? then;
  return {
    whole: now.whole.map((one, at) => Math.min(one, then.whole[at]!)),
    largest: now.largest.map((one, at) => Math.min(one, then.largest[at]!)),
    effective: now.effective.map((one, at) => Math.max(one, then.effective[at]!)),
    error: now.error.map((one, at) => Math.hypot(one, then.error[at]!)),
    crosswalks: [...new Set([...now.crosswalks, ...then.crosswalks])],
  };
}
