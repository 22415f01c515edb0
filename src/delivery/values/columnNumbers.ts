import { decideNumbers } from './decideNumbers.ts';
import type { NumberDecision } from './numberDecision.ts';
import type { NumberDoubt } from './numberDoubt.ts';
import { NUMBER_FORMS, type NumberForm, simpleForm } from './numberForm.ts';
import type { CountedForms } from './numberSigns.ts';
import { splitNumber } from './splitNumber.ts';

export type { NumberDecision, NumberDoubt };

const INDEX = Object.fromEntries(NUMBER_FORMS.map((form, i) => [form, i])) as Readonly<Record<NumberForm, number>>;
const EXAMPLES = 3;

/** Collects in one pass how the numbers of one column are written; then decides what point and comma mean in it. */
export class ColumnNumbers implements CountedForms {
  /** Cells that a spreadsheet stores as numbers: exact, whatever they look like. */
  stored = 0;
  blank = 0;
  /** Cells that are no number: symbols and words. */
  other = 0;
  /** Whole numbers from 1000 on without any grouping. */
  ungrouped = 0;
  readonly largeIntegers: string[] = [];
  groupedBy: '' | ' ' | "'" = '';
  readonly #counts = new Int32Array(NUMBER_FORMS.length);
  readonly #examples: string[][] = NUMBER_FORMS.map(() => []);

  add(text: string, stored?: number): void {
    if (stored !== undefined) {
      this.stored++;
      return;
    }
    const { length } = text;
    if (length === 0) {
      this.blank++;
      return;
    }
    const first = text.charCodeAt(0);
    const from = first === 45 || first === 43 ? 1 : 0;
    const quick = simpleForm(text, from, length);
    if (quick !== null) {
      this.#count(quick, text, length - from);
      return;
    }
    const pieces = splitNumber(text);
    if (pieces !== null) {
      if (pieces.digits.includes(' ')) this.groupedBy = ' ';
      else if (pieces.digits.includes("'")) this.groupedBy = "'";
      this.#count(pieces.form, text, pieces.digits.length);
    } else if (text.trim() === '') this.blank++;
    else this.other++;
  }

  count(form: NumberForm): number {
    return this.#counts[INDEX[form]]!;
  }

  /** The first cells of a form, as they were written. */
  examples(...forms: readonly NumberForm[]): readonly string[] {
    return forms.flatMap((form) => this.#examples[INDEX[form]]!).slice(0, EXAMPLES);
  }

  /** All cells that are numbers in some reading. */
  get numbers(): number {
    return this.stored + this.#counts.reduce((sum, count) => sum + count, 0);
  }

  /** `prior`: what other columns of the same measure, or an unambiguous total, have shown. */
  decide(prior?: NumberDecision): NumberDecision | NumberDoubt {
    return decideNumbers(this, prior);
  }

  #count(form: NumberForm, text: string, digits: number): void {
    const index = INDEX[form];
    this.#counts[index]!++;
    if (form === 'integer' && digits >= 4) {
      this.ungrouped++;
      if (this.largeIntegers.length < EXAMPLES) this.largeIntegers.push(text.trim());
    }
    const examples = this.#examples[index]!;
    if (examples.length < EXAMPLES && !examples.includes(text.trim())) examples.push(text.trim());
  }
}
