import type { FormerCell } from '../delivery/checks/check.ts';
import type { Session } from '../store/database.ts';
import { observationRepository } from '../store/observationRepository.ts';

/** The cell in force, by areaId, measure id and period id. */
export type FormerLookup = (areaId: number, measure: string, period: string) => FormerCell | null;

/** The cells that some deliveries gave for measures and periods; of several for one place the latest stands. */
export async function formerCells(
  session: Session,
  ags: string,
  deliveryIds: readonly number[],
  measures: readonly string[],
  periods: readonly string[],
): Promise<FormerLookup> {
  const rows = await observationRepository.rows(session, ags, deliveryIds, measures, periods);
  const cells = new Map<string, FormerCell>();
  for (const row of rows) {
    cells.set(`${row.areaId}|${row.measure}|${row.period}`, {
      value: row.value ?? 0,
      reason: row.reason,
      deliveryId: row.deliveryId,
    });
  }
  return (areaId, measure, period) => cells.get(`${areaId}|${measure}|${period}`) ?? null;
}
