import type { Finding } from './apiTypes.ts';

interface ChangedValues {
  /** Findings about values that former deliveries gave differently. */
  readonly findings: readonly Finding[];
  readonly count: number;
  /** Former deliveries that the findings name, the most frequent first. */
  readonly deliveries: readonly number[];
}

const CHECKS = ['changed-value', 'unconfirmed-change', 'superseded-value'];

/** What a file changes of values that are in force. */
export function changedValues(all: readonly Finding[]): ChangedValues {
  const findings = all.filter(({ check }) => CHECKS.includes(check));
  const named = new Map<number, number>();
  for (const { message } of findings) {
    const found = /\(Lieferung (\d+)\)/.exec(message);
    if (found !== null) named.set(Number(found[1]), (named.get(Number(found[1])) ?? 0) + 1);
  }
  return {
    findings,
    count: findings.reduce((sum, one) => sum + 1 + (one.more ?? 0), 0),
    deliveries: [...named].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id),
  };
}
