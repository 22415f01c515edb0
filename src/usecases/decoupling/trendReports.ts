import type { Detection } from '../../core/trend/detection.ts';
import type { DetectorId } from '../../core/trend/detectors.ts';
import type { ListRule } from '../../core/trend/listRule.ts';
import type { TrendPanel } from '../../core/trend/trendPanel.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import type { WorkerPool } from '../../workers/workerPool.ts';

/** A panel as it was known in a report year, under a name that says all that it was made from. */
export interface TrendReport {
  readonly name: string;
  readonly areas: number;
  /** Only asked for where the report is not known yet. */
  readonly panel: () => TrendPanel;
}

/** Areas times reports that are kept for each data set, some 160 bytes each; the oldest go first. */
const KEPT = 400_000;
/** Areas times reports that may wait or run at the same time: a few minutes of work. */
const MOST_AT_ONCE = 400_000;

interface Memory {
  readonly reports: Map<string, { readonly areas: number; readonly made: Promise<Detection> }>;
  areas: number;
}

const memories = new WeakMap<object, Memory>();
let running = 0;

/**
 * What a rule says in each report, on all threads. A report is wholly given by its panel, so it is kept for as long as
 * `owner` (the figures that it comes from) is in use.
 */
export async function trendReports(
  workers: WorkerPool,
  owner: object,
  detector: DetectorId,
  rule: ListRule,
  reports: readonly TrendReport[],
): Promise<Detection[]> {
  const memory = getOrInsert(memories, owner, (): Memory => ({ reports: new Map(), areas: 0 }));
  const keyOf = (name: string): string => `${detector}|${JSON.stringify(rule)}|${name}`;
  const fresh = reports
    .filter(({ name }) => !memory.reports.has(keyOf(name)))
    .reduce((sum, { areas }) => sum + areas, 0);
  if (fresh > 0 && running + fresh > MOST_AT_ONCE)
    throw new RequestProblem('unavailable', 'Gerade wird schon viel gerechnet. Bitte in einer Minute noch einmal.');
  return Promise.all(
    reports.map(({ name, areas, panel }) => {
      const key = keyOf(name);
      const known = memory.reports.get(key);
      if (known !== undefined) return known.made;
      running += areas;
      const made = workers.run('trendReport', [detector, panel(), rule]).finally(() => {
        running -= areas;
      });
      memory.reports.set(key, { areas, made });
      memory.areas += areas;
      // What failed is tried again the next time.
      made.catch(() => forget(memory, key));
      for (const oldest of memory.reports.keys()) {
        if (memory.areas <= KEPT) break;
        forget(memory, oldest);
      }
      return made;
    }),
  );
}

function forget(memory: Memory, key: string): void {
  const known = memory.reports.get(key);
  if (known === undefined) return;
  memory.reports.delete(key);
  memory.areas -= known.areas;
}
