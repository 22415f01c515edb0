import type { Detection, Detector } from '../core/trend/detection.ts';
import { DETECTORS, type DetectorId } from '../core/trend/detectors.ts';
import type { ListRule } from '../core/trend/listRule.ts';
import type { TrendPanel } from '../core/trend/trendPanel.ts';

/** One report: what a detector says about the last year of a panel. Wholly given by its input, on whatever thread it runs. */
export function trendReportTask(detector: DetectorId, panel: TrendPanel, rule?: ListRule): Detection {
  const judge: Detector = DETECTORS[detector];
  return judge(panel, rule);
}
