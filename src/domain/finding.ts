/**
 * What a check says about a delivery, a boundary version or a table. Findings are values, never exceptions.
 * `error` refuses the input; `question` too, until it is answered; the others let it pass.
 */
export type Severity = 'error' | 'question' | 'warning' | 'note' | 'not_evaluable';

export interface Finding {
  /** Permanent id of the check, English kebab-case: `unknown-area`. */
  readonly check: string;
  readonly severity: Severity;
  /** One German sentence or two: what is wrong, where, what to do. */
  readonly message: string;
  readonly file?: string;
  /** 1-based line of the file (the header counts). */
  readonly row?: number;
  /** 1-based column of the file. */
  readonly column?: number;
  /** The place inside a JSON document, as JSON pointer. */
  readonly pointer?: string;
  readonly area?: string;
  readonly measure?: string;
  readonly period?: string;
  /** How many further places have the same finding where only the first ones are listed. */
  readonly more?: number;
}
