import type { Finding } from './finding.ts';

/** Collects findings; of one check only the first ones are kept word by word, the rest is counted on the last of them. */
export class FindingList {
  readonly #limit: number;
  readonly #byCheck = new Map<string, { kept: Finding[]; more: number }>();

  constructor(limit = 50) {
    this.#limit = limit;
  }

  add(finding: Finding): void {
    const key = `${finding.severity}|${finding.check}`;
    let group = this.#byCheck.get(key);
    if (group === undefined) {
      group = { kept: [], more: 0 };
      this.#byCheck.set(key, group);
    }
    if (group.kept.length < this.#limit) group.kept.push(finding);
    else group.more += 1 + (finding.more ?? 0);
  }

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) this.add(finding);
  }

  /** All findings, in the order in which their checks first spoke. */
  list(): Finding[] {
    const all: Finding[] = [];
    for (const { kept, more } of this.#byCheck.values()) {
      kept.forEach((finding, i) => {
        all.push(more > 0 && i === kept.length - 1 ? { ...finding, more: more + (finding.more ?? 0) } : finding);
      });
    }
    return all;
  }
}
