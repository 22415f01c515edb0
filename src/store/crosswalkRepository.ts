import { and, asc, eq, or } from 'drizzle-orm';
import type { Crosswalk, CrosswalkHead } from '../domain/crosswalk.ts';
import type { Finding } from '../domain/finding.ts';
import type { Session } from './database.ts';
import { crosswalk, releaseCrosswalk } from './schema.ts';

const headColumns = {
  from: crosswalk.fromId,
  to: crosswalk.toId,
  method: crosswalk.method,
  source: crosswalk.source,
  sha256: crosswalk.sha256,
};

const releasedColumns = {
  from: releaseCrosswalk.fromId,
  to: releaseCrosswalk.toId,
  method: releaseCrosswalk.method,
  source: releaseCrosswalk.source,
  sha256: releaseCrosswalk.sha256,
};

/** Crosswalks as they are valid now, and the copies of them in releases. */
export const crosswalkRepository = {
  async heads(session: Session, ags: string): Promise<CrosswalkHead[]> {
    return session
      .select(headColumns)
      .from(crosswalk)
      .where(eq(crosswalk.cityId, ags))
      .orderBy(asc(crosswalk.fromId), asc(crosswalk.toId));
  },

  async find(session: Session, ags: string, from: string, to: string): Promise<Crosswalk | null> {
    const [found] = await session
      .select({ ...headColumns, parts: crosswalk.parts })
      .from(crosswalk)
      .where(and(eq(crosswalk.cityId, ags), eq(crosswalk.fromId, from), eq(crosswalk.toId, to)));
    return found ?? null;
  },

  /** Writes a crosswalk; one between the same two versions gives way. */
  async put(session: Session, ags: string, one: Crosswalk, findings: readonly Finding[]): Promise<void> {
    const { method, source, sha256, parts } = one;
    const row = { method, source, sha256, parts, findings };
    await session
      .insert(crosswalk)
      .values({ cityId: ags, fromId: one.from, toId: one.to, ...row })
      .onConflictDoUpdate({ target: [crosswalk.cityId, crosswalk.fromId, crosswalk.toId], set: row });
  },

  /** Takes away the crosswalks from or to a boundary version and says which they were. */
  async removeOf(session: Session, ags: string, boundaryId: string): Promise<Pick<CrosswalkHead, 'from' | 'to'>[]> {
    return session
      .delete(crosswalk)
      .where(and(eq(crosswalk.cityId, ags), or(eq(crosswalk.fromId, boundaryId), eq(crosswalk.toId, boundaryId))))
      .returning({ from: crosswalk.fromId, to: crosswalk.toId });
  },

  /** Copies the crosswalks among the boundary versions of a release into it. */
  async release(session: Session, ags: string, releaseId: number, boundaryIds: ReadonlySet<string>): Promise<void> {
    for (const { from, to } of await this.heads(session, ags)) {
      if (!boundaryIds.has(from) || !boundaryIds.has(to)) continue;
      const { method, source, sha256, parts } = (await this.find(session, ags, from, to))!;
      await session
        .insert(releaseCrosswalk)
        .values({ cityId: ags, releaseId, fromId: from, toId: to, method, source, sha256, parts });
    }
  },

  async releasedHeads(session: Session, ags: string, releaseId: number): Promise<CrosswalkHead[]> {
    return session
      .select(releasedColumns)
      .from(releaseCrosswalk)
      .where(and(eq(releaseCrosswalk.cityId, ags), eq(releaseCrosswalk.releaseId, releaseId)))
      .orderBy(asc(releaseCrosswalk.fromId), asc(releaseCrosswalk.toId));
  },

  async released(
    session: Session,
    ags: string,
    releaseId: number,
    from: string,
    to: string,
  ): Promise<Crosswalk | null> {
    const [found] = await session
      .select({ ...releasedColumns, parts: releaseCrosswalk.parts })
      .from(releaseCrosswalk)
      .where(
        and(
          eq(releaseCrosswalk.cityId, ags),
          eq(releaseCrosswalk.releaseId, releaseId),
          eq(releaseCrosswalk.fromId, from),
          eq(releaseCrosswalk.toId, to),
        ),
      );
    return found ?? null;
  },

  async recall(session: Session, ags: string, releaseId: number): Promise<void> {
    await session
      .delete(releaseCrosswalk)
      .where(and(eq(releaseCrosswalk.cityId, ags), eq(releaseCrosswalk.releaseId, releaseId)));
  },
};
