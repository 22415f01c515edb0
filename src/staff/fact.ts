/** A decision in words: what it is about, and one sentence or several. */
export interface Fact {
  readonly term: string;
  readonly words: readonly string[];
}
