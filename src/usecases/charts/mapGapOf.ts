import type { Reason } from '../../domain/reason.ts';
import type { MapGap } from '../../report/charts/mapModel.ts';

/** Which of the three hatchings stands for a reason. */
export function mapGapOf(reason: Reason): MapGap {
  if (reason === 'suppressed') return 'suppressed';
  return reason === 'not_yet_available' || reason === 'unknown' ? 'missing' : 'not_evaluable';
}
