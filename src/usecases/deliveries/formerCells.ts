import type { Former, FormerCell } from '../../delivery/checks/check.ts';
import type { Session } from '../../store/database.ts';
import { observationRepository } from '../../store/observationRepository.ts';

/** The cells that some deliveries gave for measures and periods; of several for one place the latest stands. */
export async function formerCells(
  session: Session,
  ags: string,
  deliveryIds: readonly number[],
  measures: readonly string[],
  periods: readonly string[],
): Promise<Former> {
  const rows = await observationRepository.rows(session, ags, deliveryIds, measures, periods);
  const cells = new Map<string, FormerCell>();
  const columns = new Set<string>();
  for (const row of rows) {
    columns.add(`${row.measure}|${row.period}`);
    cells.set(`${row.areaId}|${row.measure}|${row.period}`, {
      value: row.value ?? 0,
      reason: row.reason,
      deliveryId: row.deliveryId,
    });
  }
  return Object.assign(
    (areaId: number, measure: string, period: string) => cells.get(`${areaId}|${measure}|${period}`) ?? null,
    { has: (measure: string, period: string) => columns.has(`${measure}|${period}`) },
  );
}
