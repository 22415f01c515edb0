import type { Finding } from './finding.ts';

/** True when the input has to be refused: at least one error, or a question without an answer. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error' || finding.severity === 'question');
}
