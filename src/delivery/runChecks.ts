import type { Finding } from '../domain/finding.ts';
import { FindingList } from '../domain/findingList.ts';
import { hasErrors } from '../domain/hasErrors.ts';
import type { CheckContext } from './checks/check.ts';
import { CHECKS } from './checks/registry.ts';

/** Runs every check, stage by stage; later stages would only repeat what an earlier one found wrong. */
export function runChecks(context: CheckContext): Finding[] {
  const findings = new FindingList();
  for (const stage of ['cells', 'consistency', 'plausibility'] as const) {
    for (const check of CHECKS) if (check.stage === stage) findings.addAll(check.run(context));
    if (hasErrors(findings.list())) break;
  }
  return findings.list();
}
