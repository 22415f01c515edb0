import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { getOrInsert } from '../domain/getOrInsert.ts';
import type { ObservationTable } from '../domain/observationTable.ts';
import type { Column } from '../domain/panel.ts';
import { HAS_VALUE, NOT_DELIVERED } from '../domain/reason.ts';
import type { Session } from './database.ts';
import { observation } from './schema.ts';

const BATCH = 50_000;

export interface ObservationRow {
  readonly deliveryId: number;
  readonly measure: string;
  readonly period: string;
  readonly areaId: number;
  readonly value: number | null;
  readonly reason: number;
}

/** The cells in the order of measure, period and area; equal keys stay in the order of the file. */
function keyOrder(table: ObservationTable, areas: number): Uint32Array {
  const { length } = table;
  const periods = table.periods.texts.length;
  // Key and place in one number: exact below 2^53, and sorted natively, many times faster than by comparing rows.
  const keys = new Float64Array(length);
  if (table.measures.texts.length * periods * areas * length > Number.MAX_SAFE_INTEGER)
    return Uint32Array.from(keys, (_, i) => i).sort(
      (a, b) =>
        table.measure[a]! - table.measure[b]! || table.period[a]! - table.period[b]! || table.area[a]! - table.area[b]!,
    );
  for (let i = 0; i < length; i++)
    keys[i] = ((table.measure[i]! * periods + table.period[i]!) * areas + table.area[i]!) * length + i;
  keys.sort();
  return Uint32Array.from(keys, (key) => key % length);
}

export const observationRepository = {
  /**
   * Writes a checked table, ordered by key, in batches as array literals: an order of magnitude faster than rows of
   * parameters on both databases. `areaIds[i]` is the areaId of area number i of the table.
   */
  async insert(
    session: Session,
    ags: string,
    deliveryId: number,
    table: ObservationTable,
    areaIds: readonly number[],
  ): Promise<void> {
    const order = keyOrder(table, areaIds.length);
    const literal = (from: number, to: number, text: (index: number) => string | number): string => {
      const parts = new Array<string | number>(to - from);
      for (let i = from; i < to; i++) parts[i - from] = text(order[i]!);
      return `{${parts.join(',')}}`;
    };
    for (let from = 0; from < order.length; from += BATCH) {
      const to = Math.min(from + BATCH, order.length);
      await session.execute(sql`
        insert into ${observation} (city_id, delivery_id, measure, period, area_id, value, reason, source_row, source_column)
        select ${ags}, ${deliveryId}::int, * from unnest(
          ${literal(from, to, (i) => table.measures.texts[table.measure[i]!]!)}::text::text[],
          ${literal(from, to, (i) => table.periods.texts[table.period[i]!]!)}::text::text[],
          ${literal(from, to, (i) => areaIds[table.area[i]!]!)}::text::int[],
          ${literal(from, to, (i) => (table.reason[i] === 0 ? table.value[i]! : 'NULL'))}::text::float8[],
          ${literal(from, to, (i) => table.reason[i]!)}::text::smallint[],
          ${literal(from, to, (i) => table.row[i]!)}::text::int[],
          ${literal(from, to, (i) => table.column[i]!)}::text::int[])`);
    }
  },

  /** Rows of the given deliveries for some measures and periods, later deliveries last. */
  async rows(
    session: Session,
    ags: string,
    deliveryIds: readonly number[],
    measures: readonly string[],
    periods: readonly string[],
  ): Promise<ObservationRow[]> {
    if (deliveryIds.length === 0 || measures.length === 0 || periods.length === 0) return [];
    return session
      .select({
        deliveryId: observation.deliveryId,
        measure: observation.measure,
        period: observation.period,
        areaId: observation.areaId,
        value: observation.value,
        reason: observation.reason,
      })
      .from(observation)
      .where(
        and(
          eq(observation.cityId, ags),
          inArray(observation.deliveryId, [...deliveryIds]),
          inArray(observation.measure, [...measures]),
          inArray(observation.period, [...periods]),
        ),
      )
      .orderBy(asc(observation.deliveryId));
  },

  /** The measures and periods that a delivery gave, from its cells. */
  async contents(
    session: Session,
    ags: string,
    deliveryId: number,
  ): Promise<{ readonly measures: string[]; readonly periods: string[] }> {
    const rows = await session
      .selectDistinct({ measure: observation.measure, period: observation.period })
      .from(observation)
      .where(and(eq(observation.cityId, ags), eq(observation.deliveryId, deliveryId)));
    return {
      measures: [...new Set(rows.map((row) => row.measure))],
      periods: [...new Set(rows.map((row) => row.period))],
    };
  },

  /**
   * The cells in force of some deliveries, in columns over the given areas. They are read delivery by delivery, oldest
   * first, so that a later one stands over an earlier one where both give a cell. `only`: these measures and periods.
   */
  async columns(
    session: Session,
    ags: string,
    deliveryIds: readonly number[],
    areaIds: readonly number[],
    only?: { readonly measures: readonly string[]; readonly periods: readonly string[] },
  ): Promise<Map<string, Map<string, Column>>> {
    const place = new Map(areaIds.map((areaId, i) => [areaId, i]));
    const result = new Map<string, Map<string, Column>>();
    for (const deliveryId of [...deliveryIds].sort((a, b) => a - b)) {
      const groups = await session
        .select({
          measure: observation.measure,
          period: observation.period,
          areas: sql<number[]>`array_agg(${observation.areaId} order by ${observation.areaId})`,
          values: sql<(number | null)[]>`array_agg(${observation.value} order by ${observation.areaId})`,
          reasons: sql<number[]>`array_agg(${observation.reason} order by ${observation.areaId})`,
        })
        .from(observation)
        .where(
          and(
            eq(observation.cityId, ags),
            eq(observation.deliveryId, deliveryId),
            only === undefined ? undefined : inArray(observation.measure, [...only.measures]),
            only === undefined ? undefined : inArray(observation.period, [...only.periods]),
          ),
        )
        .groupBy(observation.measure, observation.period)
        .orderBy(asc(observation.measure), asc(observation.period));
      for (const group of groups) {
        const periods = getOrInsert(result, group.measure, () => new Map<string, Column>());
        const column = getOrInsert(periods, group.period, () => ({
          values: new Float64Array(areaIds.length),
          reasons: new Uint8Array(areaIds.length).fill(NOT_DELIVERED),
        }));
        for (let i = 0; i < group.areas.length; i++) {
          const at = place.get(group.areas[i]!);
          if (at === undefined) continue;
          // The driver reads a NULL inside an array as NaN.
          column.reasons[at] = group.reasons[i]!;
          column.values[at] = column.reasons[at] === HAS_VALUE ? group.values[i]! : 0;
        }
      }
    }
    return result;
  },
};
