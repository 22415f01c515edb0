import type { TrendScale } from './trendScale.ts';

/** Shares of people, told in percentage points: what a panel is unless it says otherwise. */
export const SHARE_SCALE: TrendScale = { kind: 'share', per: 100 };
