import type { Finding } from '../domain/finding.ts';

/** Keeps the first findings of a kind (check and severity); the last one kept says how many more there are. */
export function limitFindings(findings: readonly Finding[], listed: number): Finding[] {
  const kept: Finding[] = [];
  const kinds = new Map<string, { count: number; last: number }>();
  for (const finding of findings) {
    const id = `${finding.check} ${finding.severity}`;
    const kind = kinds.get(id) ?? { count: 0, last: -1 };
    kinds.set(id, kind);
    if (kind.count < listed) {
      kind.last = kept.length;
      kept.push(finding);
    } else {
      const last = kept[kind.last]!;
      kept[kind.last] = { ...last, more: (last.more ?? 0) + 1 + (finding.more ?? 0) };
    }
    kind.count++;
  }
  return kept;
}
