import type { Finding } from '../../domain/finding.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { periodText } from '../../domain/periodText.ts';
import type { CheckContext } from './check.ts';

/** Where cell i stands: the fields of a finding, and the same in German words for its message. */
export function cellPlace(
  context: CheckContext,
  i: number,
): { at: Pick<Finding, 'file' | 'row' | 'column' | 'area' | 'measure' | 'period'>; words: string } {
  const { table } = context;
  const area = context.areas[table.area[i]!]!;
  const measure = context.measures[table.measure[i]!]!;
  const period = table.periods.texts[table.period[i]!]!;
  const parsed = parsePeriod(period);
  return {
    at: {
      file: context.fileName,
      row: table.row[i]!,
      column: table.column[i]!,
      area: area.key,
      measure: measure.id,
      period,
    },
    words: `Zeile ${table.row[i]}: ${measure.title}, ${area.name} (${area.key}), ${parsed === null ? period : periodText(parsed)}`,
  };
}
