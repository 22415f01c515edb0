/**
 * Berichtszeit. Dates are ISO text, so that no time zone can move them. `id` is the canonical text of a period, unique
 * for start, end and kind: `2021-12-31` · `2021` · `2021-H1` · `2021-Q3` · `2021-05` · `2021/22` · `2019-2021`.
 */
export interface Period {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly kind: PeriodKind;
}

export type PeriodKind = 'reference_date' | 'year' | 'half_year' | 'quarter' | 'month' | 'school_year' | 'pooled_years';
