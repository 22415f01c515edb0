import type { Polarity } from './polarity.ts';

/** What an area is called. The last two stand in for the first four where neither direction is adverse. */
export type TrendClass =
  | 'entkoppelt_sich'
  | 'verliert_vorsprung'
  | 'holt_auf'
  | 'setzt_sich_guenstig_ab'
  | 'dauerhaft_belastet'
  | 'unauffaellig'
  | 'nicht_beurteilbar'
  | 'steigt_staerker'
  | 'sinkt_staerker';

export interface TrendFinding {
  /** Whether the area was tested at all. */
  readonly judged: boolean;
  /** 1 listed as adverse, −1 listed as favourable, 0 not listed; for a neutral indicator 1 = rising. */
  readonly direction: number;
  /** Gap to the rest of the city, positive = adverse side. */
  readonly gap: number;
  readonly burdened: boolean;
  readonly blind: boolean;
}

/**
 * The word for what was found about an area.
 *
 * Formula: listed and adverse: `entkoppelt_sich` above the city, else `verliert_vorsprung`; listed and favourable:
 * `holt_auf` above the city, else `setzt_sich_guenstig_ab`; not listed: `dauerhaft_belastet` where the level is high,
 * `nicht_beurteilbar` where a drift as large as the city's rate could be missed, else `unauffaellig`.
 *
 * @example trendClass({ judged: true, direction: 1, gap: -2, burdened: false, blind: false }) // 'verliert_vorsprung'
 */
export function trendClass(
  { judged, direction, gap, burdened, blind }: TrendFinding,
  polarity: Polarity = 'high_is_adverse',
): TrendClass {
  if (!judged) return 'nicht_beurteilbar';
  if (direction !== 0 && polarity === 'neutral') return direction > 0 ? 'steigt_staerker' : 'sinkt_staerker';
  if (direction > 0) return gap > 0 ? 'entkoppelt_sich' : 'verliert_vorsprung';
  if (direction < 0) return gap > 0 ? 'holt_auf' : 'setzt_sich_guenstig_ab';
  if (burdened && polarity !== 'neutral') return 'dauerhaft_belastet';
  return blind ? 'nicht_beurteilbar' : 'unauffaellig';
}
