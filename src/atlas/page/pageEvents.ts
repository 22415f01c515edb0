/** What the shown view tells the page. */
export interface PageEvents {
  choose(area: string): void;
  compare(areas: readonly string[]): void;
  /** Words for those who do not see what changed. */
  say(words: string): void;
}
