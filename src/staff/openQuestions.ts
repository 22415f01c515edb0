import type { Finding, Question } from './apiTypes.ts';

interface OpenQuestion {
  readonly finding: Finding;
  readonly question: Question;
  /** Further findings that the same answer settles. */
  readonly same: number;
}

/** What can be answered, one entry per place of an answer. */
export function openQuestions(findings: readonly Finding[]): readonly OpenQuestion[] {
  const found = new Map<string, { finding: Finding; question: Question; same: number }>();
  for (const finding of findings) {
    const { question } = finding;
    if (question === undefined || (finding.severity !== 'question' && finding.severity !== 'error')) continue;
    const former = found.get(question.into);
    if (former === undefined) found.set(question.into, { finding, question, same: finding.more ?? 0 });
    else former.same += 1 + (finding.more ?? 0);
  }
  return [...found.values()];
}
