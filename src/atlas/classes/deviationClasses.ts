import { classesOfLimits } from './classesOfLimits.ts';
import type { ValueClass } from './valueClass.ts';

const STEPS = [-1.5, -0.5, 0.5, 1.5];
const NOTES = [
  'mehr als 1,5 Standardabweichungen unter dem Mittel',
  '0,5 bis 1,5 darunter',
  'um das Mittel',
  '0,5 bis 1,5 darüber',
  'mehr als 1,5 Standardabweichungen über dem Mittel',
];

/**
 * Five classes by distance from the unweighted mean of the areas, in standard deviations of the population of areas.
 * All five are always there, some may be empty. Values that are all equal make one class.
 */
export function deviationClasses(values: readonly number[]): readonly ValueClass[] {
  if (values.length === 0) return [];
  const sorted = [...values].sort((a, b) => a - b);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const deviation = Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sorted.length);
  if (!(deviation > 0)) return classesOfLimits(sorted, [sorted.at(-1)!], [NOTES[2]!]);
  return classesOfLimits(sorted, [...STEPS.map((step) => mean + step * deviation), Infinity], NOTES);
}
