import type { AttentionRule } from '../../catalogue/method.ts';

/**
 * Whether an area needs special attention: yes, no, or null where that cannot be said, because the method has no rule
 * or the rule asks for a class that the area does not have.
 */
export function attentionNeeded(
  rules: readonly AttentionRule[] | undefined,
  status: string | null,
  dynamics: string | null,
): boolean | null {
  if (!rules || status === null) return null;
  const matching = rules.filter((rule) => rule.status === status);
  if (matching.some((rule) => rule.dynamics === undefined || rule.dynamics === dynamics)) return true;
  return matching.length > 0 && dynamics === null ? null : false;
}
