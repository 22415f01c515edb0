import { HAS_VALUE } from '../../domain/reason.ts';
import type { IndicatorColumn } from '../indicatorColumn.ts';

/** Below this the next birth or removal moves a share by more than a percentage point. */
const FEWEST = 100;

/** Whether a figure may be set beside those of other cities: it has a value, and not of a handful of people. */
export function isComparable({ indicator, reasons, countReasons, denominators }: IndicatorColumn, at: number): boolean {
  if (reasons[at] !== HAS_VALUE) return false;
  const counted = indicator.denominator !== undefined && countReasons[at] === HAS_VALUE;
  return !counted || denominators[at]! >= FEWEST;
}
