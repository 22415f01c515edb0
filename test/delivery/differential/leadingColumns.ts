import { areaTexts } from './areaTexts.ts';
import { headsItsColumn } from './headsItsColumn.ts';
import type { Point } from './point.ts';
import { spellPeriod } from './spellPeriod.ts';
import type { Truth } from './truth.ts';
import type { WriterOptions } from './writerOptions.ts';

export interface LeadingColumn {
  readonly label: string;
  readonly text: (point: Point) => string;
}

const PERIOD_LABEL = {
  year: 'Jahr',
  reference_date: 'Stichtag',
  half_year: 'Halbjahr',
  quarter: 'Quartal',
  month: 'Monat',
  school_year: 'Schuljahr',
  pooled_years: 'Zeitraum',
} as const;

/** The columns that say what a row is about: areas, level, period, measure, category. */
export function leadingColumns(
  truth: Truth,
  options: WriterOptions,
): { first: LeadingColumn[]; last: LeadingColumn[] } {
  const inHeader = (it: 'area' | 'measure' | 'category' | 'period') => options.columnDimensions.includes(it);
  const areas: LeadingColumn[] = [];
  if (!inHeader('area')) {
    const labels = areaLabels(options);
    labels.forEach((label, i) => {
      areas.push({ label, text: (point) => areaTexts(truth.rows[point.area!]!, options)[i]! });
    });
    if (options.levelColumn) areas.push({ label: 'Ebene', text: (point) => truth.rows[point.area!]!.area.level });
  }
  const others: LeadingColumn[] = [];
  if (!inHeader('period') && options.periodPlace === 'table')
    others.push({
      label: PERIOD_LABEL[truth.periods[0]!.kind],
      text: (point) => spellPeriod(truth.periods[point.period!]!, options.periodSpelling),
    });
  if (
    !inHeader('measure') &&
    (truth.measures.length > 1 || (options.measurePlace === 'table' && !headsItsColumn(options)))
  )
    others.push({ label: 'Merkmal', text: (point) => truth.measures[point.measure!]!.label });
  if (!inHeader('category') && truth.categories.length > 1)
    others.push({ label: truth.categoryTitle, text: (point) => truth.categories[point.category!]! });
  if (options.keyPlace === 'last') return { first: [...areas.slice(1), ...others], last: areas.slice(0, 1) };
  return { first: options.keyPlace === 'first' ? [...areas, ...others] : [...others, ...areas], last: [] };
}

function areaLabels(options: WriterOptions): string[] {
  switch (options.keyForm) {
    case 'key+name':
    case 'short-key+name':
      return ['Schlüssel', 'Stadtteil'];
    case 'key':
    case 'short-key':
      return ['Stadtteil-Nr'];
    case 'name':
    case 'fused':
      return ['Stadtteil'];
  }
}
