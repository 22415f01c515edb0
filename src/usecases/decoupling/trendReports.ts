import type { Detection } from '../../core/trend/detection.ts';
import type { DetectorId } from '../../core/trend/detectors.ts';
import type { ListRule } from '../../core/trend/listRule.ts';
import type { TrendPanel } from '../../core/trend/trendPanel.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';
import type { WorkerPool } from '../../workers/workerPool.ts';

/** A panel as it was known in a report year, under a name that says all that it was made from. */
export interface TrendReport {
  readonly name: string;
  readonly panel: TrendPanel;
}

/** Reports that are kept for each data set; the oldest go first. */
const KEPT = 2000;
const memories = new WeakMap<object, Map<string, Promise<Detection>>>();

/**
 * What a rule says in each report, on all threads. A report is wholly given by its panel, so it is kept for as long as
 * `owner` (the figures that it comes from) is in use.
 */
export function trendReports(
  workers: WorkerPool,
  owner: object,
  detector: DetectorId,
  rule: ListRule,
  reports: readonly TrendReport[],
): Promise<Detection[]> {
  const memory = getOrInsert(memories, owner, () => new Map<string, Promise<Detection>>());
  return Promise.all(
    reports.map(({ name, panel }) => {
      const key = `${detector}|${JSON.stringify(rule)}|${name}`;
      const known = memory.get(key);
      if (known !== undefined) return known;
      const made = workers.run('trendReport', [detector, panel, rule]);
      memory.set(key, made);
      // What failed is tried again the next time.
      made.catch(() => memory.delete(key));
      for (const oldest of memory.keys()) {
        if (memory.size <= KEPT) break;
        memory.delete(oldest);
      }
      return made;
    }),
  );
}
