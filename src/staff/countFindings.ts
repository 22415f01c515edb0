import type { Finding, Severity } from './apiTypes.ts';
import { severityWords } from './severityWords.ts';

/** How many places there are per severity, the gravest first; those that are only counted are counted, too. */
export function countFindings(findings: readonly Finding[]): readonly { severity: Severity; count: number }[] {
  return (Object.keys(severityWords) as Severity[])
    .map((severity) => ({
      severity,
      count: findings.filter((one) => one.severity === severity).reduce((sum, one) => sum + 1 + (one.more ?? 0), 0),
    }))
    .filter(({ count }) => count > 0);
}
