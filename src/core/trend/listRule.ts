/** When an area is tested, when it comes onto the list and when it leaves it. */
export interface ListRule {
  /** Enters at this q or below … */
  readonly enter: number;
  /** … and above this probability of the direction. */
  readonly sure: number;
  /** Stays at this q or below, in the same direction. */
  readonly stay: number;
  /** With fewer areas nothing is judged. */
  readonly areas: number;
  /** An area needs as many known years, residents in the last year and cases a year. */
  readonly years: number;
  readonly people: number;
  readonly cases: number;
}

/** The rule of the reference. */
export const LIST_RULE: ListRule = { enter: 0.1, sure: 0.9, stay: 0.2, areas: 25, years: 6, people: 100, cases: 10 };
