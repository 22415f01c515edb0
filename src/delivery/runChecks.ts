import type { Finding } from '../domain/finding.ts';
import { FindingList } from '../domain/findingList.ts';
import { hasErrors } from '../domain/hasErrors.ts';
import type { Check, CheckContext } from './checks/check.ts';
import { CHECKS } from './checks/registry.ts';

const STAGES: readonly Check['stage'][] = ['cells', 'consistency', 'plausibility'];

/** Runs the checks of the stages, one after the other; later ones would only repeat what an earlier one found wrong. */
export function runChecks(context: CheckContext, stages: readonly Check['stage'][] = STAGES): Finding[] {
  const findings = new FindingList();
  for (const stage of stages) {
    for (const check of CHECKS) if (check.stage === stage) findings.addAll(check.run(context));
    if (hasErrors(findings.list())) break;
  }
  return findings.list();
}
