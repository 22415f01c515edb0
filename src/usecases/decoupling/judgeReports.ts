import type { Detection } from '../../core/trend/detection.ts';
import { jointList } from '../../core/trend/jointList.ts';
import { listedDirections } from '../../core/trend/listedDirections.ts';
import type { ListRule } from '../../core/trend/listRule.ts';

/** One series in one report: what the rule says, and what is on the list after it. */
export interface JudgedReport {
  readonly year: number;
  readonly detection: Detection;
  /** As `listedDirections`. */
  readonly listed: Int8Array;
}

/** The reports of one series, oldest first. */
export interface SeriesReports {
  readonly years: readonly number[];
  readonly detections: readonly Detection[];
  readonly guests?: Uint8Array | undefined;
}

/**
 * Reads the reports in the order of their years: series that report in the same year are listed together, and what was
 * on a series' list before stays on it by the weaker rule.
 */
export function judgeReports(all: readonly SeriesReports[], rule: ListRule): JudgedReport[][] {
  const judged: JudgedReport[][] = all.map(() => []);
  const years = [...new Set(all.flatMap((one) => one.years))].sort((a, b) => a - b);
  for (const year of years) {
    const here = all.flatMap((one, s) => {
      const at = one.years.indexOf(year);
      return at === -1 ? [] : [{ s, detection: one.detections[at]! }];
    });
    const together = jointList(
      here.map(({ detection }) => detection),
      rule,
      all.find(({ guests }) => guests !== undefined)?.guests,
    );
    here.forEach(({ s }, i) => {
      const detection = together[i]!;
      const before = judged[s]!.at(-1)?.listed ?? new Int8Array(detection.judged.length);
      judged[s]!.push({ year, detection, listed: listedDirections(detection, before) });
    });
  }
  return judged;
}
