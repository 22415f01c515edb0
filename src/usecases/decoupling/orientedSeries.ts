import { complementPanel } from '../../core/trend/complementPanel.ts';
import type { TrendPanel } from '../../core/trend/trendPanel.ts';
import type { TrendSeries } from '../../engine/decoupling/trendSeriesOf.ts';

/** A series as it is given to a rule, and how to read what the rule says. */
export interface OrientedSeries {
  readonly panel: TrendPanel;
  /** −1: the panel holds those who are not counted, so numbers turn round to be the indicator's. */
  readonly turn: 1 | -1;
  /** Times a direction of the rule: 1 adverse, −1 favourable. */
  readonly adverse: 1 | -1;
}

/** Shares of which a low value is adverse are judged by those who are not counted, everything else as it is. */
export function orientedSeries({ panel, indicator }: Pick<TrendSeries, 'panel' | 'indicator'>): OrientedSeries {
  const low = indicator.polarity === 'high_favourable';
  if (!low) return { panel, turn: 1, adverse: 1 };
  if (panel.scale?.kind === 'share')
    return { panel: { ...complementPanel(panel), scale: { ...panel.scale, adverse: 1 } }, turn: -1, adverse: 1 };
  return { panel, turn: 1, adverse: -1 };
}
