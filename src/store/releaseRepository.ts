import { and, asc, desc, eq, isNull, lt, max } from 'drizzle-orm';
import type { BoundaryVersion } from '../domain/boundaryVersion.ts';
import { getOrInsert } from '../domain/getOrInsert.ts';
import type { Column } from '../domain/panel.ts';
import type { Protection } from '../domain/protection.ts';
import type { PublicPanel } from '../domain/publicPanel.ts';
import type { Session } from './database.ts';
import { release, releaseColumn } from './schema.ts';

export interface ReleaseRecord {
  readonly releaseId: number;
  readonly stateId: string;
  readonly catalogueVersion: string;
  readonly protection: Protection;
  readonly note: string;
  readonly cityName: string;
  readonly boundaries: readonly BoundaryVersion[];
  readonly changes: unknown;
  readonly createdAt: string;
  readonly recalledAt: string | null;
  readonly recallNote: string | null;
}

/** Which release of which city. */
export interface ReleaseHead {
  readonly ags: string;
  readonly releaseId: number;
}

const columns = {
  releaseId: release.releaseId,
  stateId: release.stateId,
  catalogueVersion: release.catalogueVersion,
  protection: release.protection,
  note: release.note,
  cityName: release.cityName,
  boundaries: release.boundaries,
  changes: release.changes,
  createdAt: release.createdAt,
  recalledAt: release.recalledAt,
  recallNote: release.recallNote,
};

const BATCH = 100;

/** Float64 in little-endian bytes, whatever the machine. */
function toBytes(values: Float64Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 8);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    view.setFloat64(i * 8, value, true);
  });
  return bytes;
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function fromBytes(bytes: Uint8Array): Float64Array {
  if (LITTLE_ENDIAN) {
    // A copy of its own: the driver's bytes lie anywhere in a larger buffer, not on the eights that numbers need.
    const copy = new Uint8Array(bytes.length);
    copy.set(bytes);
    return new Float64Array(copy.buffer);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.byteLength / 8 }, (_, i) => view.getFloat64(i * 8, true));
}

export const releaseRepository = {
  async nextId(session: Session, ags: string): Promise<number> {
    const [last] = await session
      .select({ id: max(release.releaseId) })
      .from(release)
      .where(eq(release.cityId, ags));
    return (last?.id ?? 0) + 1;
  },

  /** Only panels that went through protection can be written: their type says so. */
  async insert(
    session: Session,
    ags: string,
    record: Omit<ReleaseRecord, 'createdAt' | 'recalledAt' | 'recallNote'>,
    panels: readonly PublicPanel[],
  ): Promise<void> {
    await session.insert(release).values({ ...record, cityId: ags, boundaries: [...record.boundaries] });
    for (const panel of panels) {
      const rows = [...panel.columns].flatMap(([measure, periods]) =>
        [...periods].map(([period, column]) => ({
          cityId: ags,
          releaseId: record.releaseId,
          boundaryId: panel.boundary.id,
          measure,
          period,
          values: toBytes(column.values),
          reasons: column.reasons,
        })),
      );
      for (let start = 0; start < rows.length; start += BATCH) {
        await session.insert(releaseColumn).values(rows.slice(start, start + BATCH));
      }
    }
  },

  /** The latest release of every city that has one, in the order of the cities' keys. */
  async latestOfAll(session: Session): Promise<ReleaseHead[]> {
    const found = await session
      .select({ ags: release.cityId, releaseId: max(release.releaseId) })
      .from(release)
      .where(isNull(release.recalledAt))
      .groupBy(release.cityId);
    const heads = found.flatMap(({ ags, releaseId }) => (releaseId === null ? [] : [{ ags, releaseId }]));
    return heads.sort((a, b) => (a.ags < b.ags ? -1 : 1));
  },

  async find(session: Session, ags: string, releaseId: number): Promise<ReleaseRecord | null> {
    const [found] = await session
      .select(columns)
      .from(release)
      .where(and(eq(release.cityId, ags), eq(release.releaseId, releaseId)));
    return found ?? null;
  },

  async latest(session: Session, ags: string): Promise<ReleaseRecord | null> {
    const [found] = await session
      .select(columns)
      .from(release)
      .where(and(eq(release.cityId, ags), isNull(release.recalledAt)))
      .orderBy(desc(release.releaseId))
      .limit(1);
    return found ?? null;
  },

  /** True if a release that was not recalled contains this boundary version. */
  async usesBoundary(session: Session, ags: string, boundaryId: string): Promise<boolean> {
    const rows = await session
      .select({ boundaries: release.boundaries })
      .from(release)
      .where(and(eq(release.cityId, ags), isNull(release.recalledAt)));
    return rows.some((row) => row.boundaries.some((one) => one.id === boundaryId));
  },

  async page(session: Session, ags: string, limit: number, before: number | null): Promise<ReleaseRecord[]> {
    return session
      .select(columns)
      .from(release)
      .where(and(eq(release.cityId, ags), before === null ? undefined : lt(release.releaseId, before)))
      .orderBy(desc(release.releaseId))
      .limit(limit);
  },

  async count(session: Session, ags: string): Promise<number> {
    return session.$count(release, eq(release.cityId, ags));
  },

  async columns(
    session: Session,
    ags: string,
    releaseId: number,
    boundaryId: string,
  ): Promise<Map<string, Map<string, Column>>> {
    const rows = await session
      .select({
        measure: releaseColumn.measure,
        period: releaseColumn.period,
        values: releaseColumn.values,
        reasons: releaseColumn.reasons,
      })
      .from(releaseColumn)
      .where(
        and(
          eq(releaseColumn.cityId, ags),
          eq(releaseColumn.releaseId, releaseId),
          eq(releaseColumn.boundaryId, boundaryId),
        ),
      )
      .orderBy(asc(releaseColumn.measure), asc(releaseColumn.period));
    const result = new Map<string, Map<string, Column>>();
    for (const row of rows) {
      const periods = getOrInsert(result, row.measure, () => new Map<string, Column>());
      periods.set(row.period, { values: fromBytes(row.values), reasons: new Uint8Array(row.reasons) });
    }
    return result;
  },

  /** A recalled release can no longer be read by anyone: its values go, its record stays. */
  async recall(session: Session, ags: string, releaseId: number, note: string): Promise<void> {
    await session
      .delete(releaseColumn)
      .where(and(eq(releaseColumn.cityId, ags), eq(releaseColumn.releaseId, releaseId)));
    await session
      .update(release)
      .set({ recalledAt: new Date().toISOString(), recallNote: note })
      .where(and(eq(release.cityId, ags), eq(release.releaseId, releaseId)));
  },
};
