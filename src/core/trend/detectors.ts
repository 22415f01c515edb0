import { changeRule } from './changeRule.ts';
import type { Detector } from './detection.ts';
import { rankTrendRule } from './rankTrendRule.ts';
import { scanDetector } from './scanDetector.ts';
import { SCAN_SETTINGS } from './scanSettings.ts';
import { slopeRule } from './slopeRule.ts';
import { withinRule } from './withinRule.ts';

export type DetectorId = 'sbs' | 'sbs-reference' | 'berlin' | 'hamburg' | 'slope' | 'mann-kendall';

/** Every rule by its id. The simple ones stand beside the scan for comparison only: nearly all that they list is chance. */
export const DETECTORS: Readonly<Record<DetectorId, Detector>> = {
  sbs: (panel, rule = SCAN_SETTINGS.standard.rule) => scanDetector(panel, { ...SCAN_SETTINGS.standard, rule }),
  'sbs-reference': (panel) => scanDetector(panel, SCAN_SETTINGS.reference),
  berlin: (panel, rule) => withinRule(panel, changeRule(panel, 2), rule),
  hamburg: (panel, rule) => withinRule(panel, changeRule(panel, 3), rule),
  slope: (panel, rule) => withinRule(panel, slopeRule(panel), rule),
  'mann-kendall': (panel, rule) => withinRule(panel, rankTrendRule(panel), rule),
};
