import { areaTexts } from './areaTexts.ts';
import { headsItsColumn } from './headsItsColumn.ts';
import type { Point } from './point.ts';
import { spellPeriod } from './spellPeriod.ts';
import type { Truth, TruthMeasure } from './truth.ts';
import type { WriterOptions } from './writerOptions.ts';
import type { Merge } from './written.ts';

/** The header above the value columns, and which of its cells are merged (a text file shows those as blanks). */
export function headerRows(
  truth: Truth,
  options: WriterOptions,
  columns: readonly Point[],
): { rows: string[][]; merges: Merge[] } {
  const full = columns.map((point) => options.columnDimensions.flatMap((it) => textsOf(truth, options, it, point)));
  if (options.columnDimensions.length === 0)
    full[0] = [truth.measures.length === 1 && headsItsColumn(options) ? truth.measures[0]!.label : 'Wert'];
  const stacks = options.header === 'fused' ? full.map((texts) => [texts.join(options.fuse)]) : full;
  const depth = stacks[0]!.length;
  const rows: string[][] = [];
  const merges: Merge[] = [];
  for (let level = 0; level < depth; level++) {
    const row: string[] = [];
    let left = 0;
    stacks.forEach((stack, i) => {
      const before = stacks[i - 1];
      // Areas keep key and name in every column; only outer dimensions span several columns.
      const same =
        level < depth - 1 &&
        !options.columnDimensions.includes('area') &&
        before?.slice(0, level + 1).join('|') === stack.slice(0, level + 1).join('|');
      if (!same) left = i;
      else if (merges.at(-1)?.top === level && merges.at(-1)?.left === left)
        merges[merges.length - 1] = { top: level, left, bottom: level, right: i };
      else merges.push({ top: level, left, bottom: level, right: i });
      row.push(same ? '' : stack[level]!);
    });
    rows.push(row);
  }
  if (options.unitRow) rows.push(columns.map((point) => unitOf(truth.measures[point.measure!]!)));
  if (options.theme !== '') {
    rows.unshift(columns.map((_, i) => (i === 0 ? options.theme : '')));
    const shifted = merges.map((merge) => ({ ...merge, top: merge.top + 1, bottom: merge.bottom + 1 }));
    merges.splice(0, merges.length, ...shifted);
    if (columns.length > 1) merges.unshift({ top: 0, left: 0, bottom: 0, right: columns.length - 1 });
  }
  return { rows, merges };
}

function textsOf(truth: Truth, options: WriterOptions, dimension: string, point: Point): string[] {
  if (dimension === 'area') return areaTexts(truth.rows[point.area!]!, options);
  if (dimension === 'measure') return [truth.measures[point.measure!]!.label];
  if (dimension === 'category') return [truth.categories[point.category!]!];
  return [spellPeriod(truth.periods[point.period!]!, options.periodSpelling)];
}

function unitOf(measure: TruthMeasure): string {
  return measure.kind === 'share' ? '%' : measure.kind === 'count' ? 'Anzahl' : 'Wert';
}
