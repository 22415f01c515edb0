import type { Finding, Severity } from './apiTypes.ts';
import { severityWords } from './severityWords.ts';

/** Findings of one severity or of all, the gravest first and then from the top of the file to its end. */
export function sortFindings(findings: readonly Finding[], only: Severity | ''): readonly Finding[] {
  const order = Object.keys(severityWords);
  return findings
    .filter((one) => only === '' || one.severity === only)
    .sort(
      (a, b) =>
        order.indexOf(a.severity) - order.indexOf(b.severity) ||
        (a.row ?? 0) - (b.row ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0),
    );
}
