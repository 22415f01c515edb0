import { changeRule } from './changeRule.ts';
import type { Detector } from './detection.ts';
import { rankTrendRule } from './rankTrendRule.ts';
import { scanDetector } from './scanDetector.ts';
import { SCAN_SETTINGS } from './scanSettings.ts';
import { slopeRule } from './slopeRule.ts';

/** Every rule by its id. The simple ones stand beside the scan for comparison only: nearly all that they list is chance. */
export const DETECTORS = {
  sbs: (panel, rule = SCAN_SETTINGS.standard.rule) => scanDetector(panel, { ...SCAN_SETTINGS.standard, rule }),
  'sbs-reference': (panel) => scanDetector(panel, SCAN_SETTINGS.reference),
  berlin: (panel) => changeRule(panel, 2),
  hamburg: (panel) => changeRule(panel, 3),
  slope: slopeRule,
  'mann-kendall': rankTrendRule,
} as const satisfies Readonly<Record<string, Detector>>;

export type DetectorId = keyof typeof DETECTORS;
