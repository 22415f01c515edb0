import { escapeHtml } from './escapeHtml.ts';

/** What a fact is about, and its sentences; without any it is left out. */
export type HtmlFact = readonly [term: string, words: readonly string[]];

/** Facts as a list of terms. */
export function htmlFacts(facts: readonly HtmlFact[]): string {
  const shown = facts.filter(([, words]) => words.length > 0);
  if (shown.length === 0) return '';
  return `<dl>\n${shown
    .map(
      ([term, words]) =>
        `<div><dt>${escapeHtml(term)}</dt>${words.map((sentence) => `<dd>${escapeHtml(sentence)}</dd>`).join('')}</div>`,
    )
    .join('\n')}\n</dl>`;
}
