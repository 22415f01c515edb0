import { and, asc, desc, eq, inArray, isNull, lt, max, sql } from 'drizzle-orm';
import type { Session } from './database.ts';
import { delivery, deliveryOriginal, observation } from './schema.ts';

export interface DeliveryRecord {
  readonly deliveryId: number;
  readonly boundaryId: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly formatId: string;
  readonly format: unknown;
  readonly replaces: number | null;
  readonly identity: string;
  readonly protocol: unknown;
  readonly observations: number;
  readonly receivedAt: string;
  readonly withdrawnAt: string | null;
  readonly purgedAt: string | null;
}

const columns = {
  deliveryId: delivery.deliveryId,
  boundaryId: delivery.boundaryId,
  fileName: delivery.fileName,
  size: delivery.size,
  sha256: delivery.sha256,
  formatId: delivery.formatId,
  format: delivery.format,
  replaces: delivery.replaces,
  identity: delivery.identity,
  protocol: delivery.protocol,
  observations: delivery.observations,
  receivedAt: delivery.receivedAt,
  withdrawnAt: delivery.withdrawnAt,
  purgedAt: delivery.purgedAt,
};

const PART = 4 << 20;

export const deliveryRepository = {
  async nextId(session: Session, ags: string): Promise<number> {
    const [last] = await session
      .select({ id: max(delivery.deliveryId) })
      .from(delivery)
      .where(eq(delivery.cityId, ags));
    return (last?.id ?? 0) + 1;
  },

  async insert(
    session: Session,
    ags: string,
    record: Omit<DeliveryRecord, 'receivedAt' | 'withdrawnAt' | 'purgedAt'>,
    original: Uint8Array,
  ): Promise<void> {
    await session.insert(delivery).values({ ...record, cityId: ags, format: record.format, protocol: record.protocol });
    for (let part = 0; part * PART < original.length; part++) {
      await session.insert(deliveryOriginal).values({
        cityId: ags,
        deliveryId: record.deliveryId,
        part,
        bytes: original.subarray(part * PART, (part + 1) * PART),
      });
    }
  },

  async find(session: Session, ags: string, deliveryId: number): Promise<DeliveryRecord | null> {
    const [found] = await session
      .select(columns)
      .from(delivery)
      .where(and(eq(delivery.cityId, ags), eq(delivery.deliveryId, deliveryId)));
    return found ?? null;
  },

  /** Deliveries that are in force, oldest first. */
  async active(
    session: Session,
    ags: string,
  ): Promise<Pick<DeliveryRecord, 'deliveryId' | 'sha256' | 'identity' | 'boundaryId' | 'replaces'>[]> {
    return session
      .select({
        deliveryId: delivery.deliveryId,
        sha256: delivery.sha256,
        identity: delivery.identity,
        boundaryId: delivery.boundaryId,
        replaces: delivery.replaces,
      })
      .from(delivery)
      .where(and(eq(delivery.cityId, ags), isNull(delivery.withdrawnAt)))
      .orderBy(asc(delivery.deliveryId));
  },

  /** What the protocols of some deliveries say of their measures and periods, oldest first; null where it was purged. */
  async contents(
    session: Session,
    ags: string,
    deliveryIds: readonly number[],
  ): Promise<{ deliveryId: number; measures: string[] | null; periods: string[] | null }[]> {
    if (deliveryIds.length === 0) return [];
    return session
      .select({
        deliveryId: delivery.deliveryId,
        measures: sql<string[] | null>`${delivery.protocol}->'measures'`,
        periods: sql<string[] | null>`${delivery.protocol}->'periods'`,
      })
      .from(delivery)
      .where(and(eq(delivery.cityId, ags), inArray(delivery.deliveryId, [...deliveryIds])))
      .orderBy(asc(delivery.deliveryId));
  },

  /**
   * The deliveries that a dataset state consists of, oldest first, whether they are still in force or not. Of one that
   * was withdrawn and came again, the one that still has its values.
   */
  async ofState(
    session: Session,
    ags: string,
    identities: ReadonlySet<string>,
  ): Promise<Pick<DeliveryRecord, 'deliveryId' | 'boundaryId'>[]> {
    const all = await session
      .select({
        deliveryId: delivery.deliveryId,
        boundaryId: delivery.boundaryId,
        identity: delivery.identity,
        withdrawnAt: delivery.withdrawnAt,
      })
      .from(delivery)
      .where(eq(delivery.cityId, ags))
      .orderBy(asc(delivery.deliveryId));
    const chosen = new Map<string, (typeof all)[number]>();
    for (const one of all) {
      if (!identities.has(one.identity)) continue;
      const before = chosen.get(one.identity);
      if (before === undefined || before.withdrawnAt !== null) chosen.set(one.identity, one);
    }
    return [...chosen.values()].sort((a, b) => a.deliveryId - b.deliveryId);
  },

  /** True if any delivery, withdrawn ones included, was read on this boundary version. */
  async usesBoundary(session: Session, ags: string, boundaryId: string): Promise<boolean> {
    return (await session.$count(delivery, and(eq(delivery.cityId, ags), eq(delivery.boundaryId, boundaryId)))) > 0;
  },

  /** One page of the history, newest first, without protocols; `before` is the id after which to go on. */
  async page(
    session: Session,
    ags: string,
    limit: number,
    before: number | null,
  ): Promise<Omit<DeliveryRecord, 'protocol' | 'format'>[]> {
    const { protocol: _protocol, format: _format, ...brief } = columns;
    return session
      .select(brief)
      .from(delivery)
      .where(and(eq(delivery.cityId, ags), before === null ? undefined : lt(delivery.deliveryId, before)))
      .orderBy(desc(delivery.deliveryId))
      .limit(limit);
  },

  async count(session: Session, ags: string): Promise<number> {
    return session.$count(delivery, eq(delivery.cityId, ags));
  },

  async withdraw(session: Session, ags: string, deliveryId: number): Promise<void> {
    await session
      .update(delivery)
      .set({ withdrawnAt: new Date().toISOString() })
      .where(and(eq(delivery.cityId, ags), eq(delivery.deliveryId, deliveryId)));
  },

  async original(session: Session, ags: string, deliveryId: number): Promise<Uint8Array | null> {
    const parts = await session
      .select({ bytes: deliveryOriginal.bytes })
      .from(deliveryOriginal)
      .where(and(eq(deliveryOriginal.cityId, ags), eq(deliveryOriginal.deliveryId, deliveryId)))
      .orderBy(asc(deliveryOriginal.part));
    return parts.length === 0 ? null : Buffer.concat(parts.map((part) => part.bytes));
  },

  /** Deletes the file and, if asked, its observations; the record with its hash stays. */
  async purge(session: Session, ags: string, deliveryId: number, withObservations: boolean): Promise<void> {
    await session
      .delete(deliveryOriginal)
      .where(and(eq(deliveryOriginal.cityId, ags), eq(deliveryOriginal.deliveryId, deliveryId)));
    if (withObservations) {
      await session.delete(observation).where(and(eq(observation.cityId, ags), eq(observation.deliveryId, deliveryId)));
    }
    await session
      .update(delivery)
      // Findings quote the file, so the protocol goes with it.
      .set({ purgedAt: new Date().toISOString(), protocol: { purged: true } })
      .where(and(eq(delivery.cityId, ags), eq(delivery.deliveryId, deliveryId)));
  },
};
