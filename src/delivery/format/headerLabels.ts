import type { Column } from '../recognise/classifyColumns.ts';
import { firstCharacters } from './firstCharacters.ts';

/** The labels of a file's columns as a delivery format keeps them: from left to right, very long ones cut. */
export function headerLabels(columns: readonly Column[]): string[] {
  return columns.map(({ label }) => firstCharacters(label, 400));
}
