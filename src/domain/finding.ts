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
  /** What can be answered, and where the answer is kept. */
  readonly question?: Question;
  /** How many further places have the same finding where only the first ones are listed. */
  readonly more?: number;
}

/** A question to the statistician. Its answer is written into the delivery format, so that it is asked once. */
export interface Question {
  /** JSON pointer (RFC 6901) of the answer's place in the delivery format: `/symbols/-`. */
  readonly into: string;
  /** `choice`: one of the choices; the others take any area's key, measure's id or period's id, the choices are proposals. */
  readonly kind: 'choice' | 'area' | 'measure' | 'period';
  readonly choices: readonly Choice[];
}

export interface Choice {
  /** What stands at `into` when this is the answer. */
  readonly value: unknown;
  /** German, for a button: „genau null“. */
  readonly label: string;
  /** German, one sentence: what follows from it. */
  readonly consequence: string;
}
