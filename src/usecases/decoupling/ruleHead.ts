import type { ChosenRule } from './chooseRule.ts';
import type { RuleHead } from './decouplingAnswer.ts';

/** What every answer says about the rule that it comes from. */
export function ruleHead({ method, rule }: ChosenRule): RuleHead {
  const { id, version, title, validFrom, evidence, measured, list } = method;
  return { id, version, title, validFrom, evidence, measured, q: list === undefined ? null : rule.enter };
}
