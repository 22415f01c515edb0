import type { Measure } from '../../catalogue/types.ts';
import type { CheckContext } from '../../delivery/checks/check.ts';
import { latestComparable } from '../../delivery/checks/latestComparable.ts';
import type { Area } from '../../domain/area.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';
import type { ObservationTable } from '../../domain/observationTable.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import type { Period } from '../../domain/period.ts';
import type { Session } from '../../store/database.ts';
import { observationRepository } from '../../store/observationRepository.ts';
import type { DeliveredContent } from './deliveredContents.ts';

interface Sought {
  readonly table: ObservationTable;
  /** Of every measure number of the table. */
  readonly measures: readonly Measure[];
  readonly areas: readonly Area[];
  readonly contents: readonly DeliveredContent[];
}

/** A delivery may give a measure not in all of its periods: then the next best is taken. */
const CANDIDATES = 2;

/**
 * What former deliveries gave for the latest earlier periods with which the file's can be compared. Read are only columns
 * that are nearer than what the file itself gives, one query for each delivery that has some of them.
 */
export async function earlierColumns(
  session: Session,
  ags: string,
  { table, measures, areas, contents }: Sought,
): Promise<CheckContext['earlier']> {
  const delivered = new Map<string, Map<string, Period>>();
  for (const content of contents) {
    const periods = content.periods.flatMap((id) => parsePeriod(id) ?? []);
    for (const measure of content.measures) {
      const known = getOrInsert(delivered, measure, () => new Map<string, Period>());
      for (const period of periods) known.set(period.id, period);
    }
  }
  const sought = new Map<string, string[]>();
  for (const [measure, own] of periodsInFile(table)) {
    const { id, timing } = measures[measure]!;
    const stored = delivered.get(id);
    if (stored === undefined) continue;
    for (const now of own.values()) {
      const all = latestComparable(now, [...new Map([...stored, ...own]).values()], timing);
      const nearer = all.findIndex((one) => own.has(one.id));
      const candidates = (nearer === -1 ? all : all.slice(0, nearer)).slice(0, CANDIDATES).map((one) => one.id);
      if (candidates.length > 0) sought.set(`${id}|${now.id}`, candidates);
    }
  }
  const periods = new Set([...sought.values()].flat());
  const only = { measures: measures.map((one) => one.id), periods: [...periods] };
  const deliveries = contents.filter(
    (one) =>
      one.periods.some((id) => periods.has(id)) && one.measures.some((id) => table.measures.find(id) !== undefined),
  );
  const columns = await observationRepository.columns(
    session,
    ags,
    deliveries.map((one) => one.deliveryId),
    areas.map((area) => area.areaId),
    only,
  );
  return (measure, period) => {
    for (const earlier of sought.get(`${measure}|${period}`) ?? []) {
      const column = columns.get(measure)?.get(earlier);
      if (column !== undefined) return { period: earlier, column };
    }
    return null;
  };
}

function periodsInFile(table: ObservationTable): Map<number, Map<string, Period>> {
  const periods = table.periods.texts.map((id) => parsePeriod(id));
  const result = new Map<number, Map<string, Period>>();
  for (let i = 0; i < table.length; i++) {
    const period = periods[table.period[i]!];
    if (period != null) getOrInsert(result, table.measure[i]!, () => new Map<string, Period>()).set(period.id, period);
  }
  return result;
}
