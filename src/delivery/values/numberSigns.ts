import type { NumberForm } from './numberForm.ts';

/** What point or comma do in a column; `open` as long as nothing shows it. */
export type SignRole = 'decimal' | 'thousands' | 'open';

/** What was counted in a column, as the decision needs it. */
export interface CountedForms {
  /** Whole numbers from 1000 on without any grouping. */
  readonly ungrouped: number;
  /** The first of them, as written. */
  readonly largeIntegers: readonly string[];
  /** Blank or apostrophe between groups of three digits; '' if neither was seen. */
  readonly groupedBy: '' | ' ' | "'";
  count(form: NumberForm): number;
  examples(...forms: readonly NumberForm[]): readonly string[];
}

export interface NumberSign {
  readonly sign: '.' | ',';
  readonly name: string;
  /** With its article, inside a sentence. */
  readonly named: string;
  readonly open: NumberForm;
  /** Forms that prove the decimal sign: first the short one that a slip of the hand can make. */
  readonly decimal: readonly [NumberForm, NumberForm, NumberForm];
  readonly thousands: readonly [NumberForm, NumberForm];
}

export const POINT: NumberSign = {
  sign: '.',
  name: 'Punkt',
  named: 'der Punkt',
  open: 'point_open',
  decimal: ['point_decimal', 'point_three', 'comma_then_point'],
  thousands: ['point_groups', 'point_then_comma'],
};

export const COMMA: NumberSign = {
  sign: ',',
  name: 'Komma',
  named: 'das Komma',
  open: 'comma_open',
  decimal: ['comma_decimal', 'comma_three', 'point_then_comma'],
  thousands: ['comma_groups', 'comma_then_point'],
};

export function countForms(forms: CountedForms, kinds: readonly NumberForm[]): number {
  return kinds.reduce((sum, kind) => sum + forms.count(kind), 0);
}
