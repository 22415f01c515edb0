import type { Detection } from '../core/trend/detection.ts';
import { DETECTORS, type DetectorId } from '../core/trend/detectors.ts';
import type { TrendPanel } from '../core/trend/trendPanel.ts';

/** One report: what a detector says about the last year of a panel. Wholly given by its input, on whatever thread it runs. */
export function trendReportTask(detector: DetectorId, panel: TrendPanel): Detection {
  return DETECTORS[detector](panel);
}
