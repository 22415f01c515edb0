/** A method of `GET /methods`. */
export interface MethodSummary {
  readonly id: string;
  readonly kind: 'composite' | 'decoupling';
  readonly title: string;
  readonly description: string;
  readonly source: string;
  readonly evidence: string;
}
