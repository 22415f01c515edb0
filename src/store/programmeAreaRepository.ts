import { and, eq } from 'drizzle-orm';
import type { ProgrammeArea } from '../domain/programmeArea.ts';
import type { Session } from './database.ts';
import { programmeArea, releaseProgrammeArea } from './schema.ts';

const columnsOf = (table: typeof programmeArea | typeof releaseProgrammeArea) => ({
  id: table.programmeId,
  name: table.name,
  programme: table.programme,
  kind: table.kind,
  boundary: table.boundaryId,
  level: table.level,
  areas: table.areas,
  validFrom: table.validFrom,
  validTo: table.validTo,
  source: table.source,
  sha256: table.sha256,
});

function rowOf(ags: string, { id, boundary, ...rest }: ProgrammeArea) {
  return { cityId: ags, programmeId: id, boundaryId: boundary, ...rest };
}

/** Here and not in the database, whose order depends on its language. */
const byId = (a: ProgrammeArea, b: ProgrammeArea): number => (a.id < b.id ? -1 : 1);

/** Programme areas as they are valid now, and the copies of them in releases. */
export const programmeAreaRepository = {
  async list(session: Session, ags: string): Promise<ProgrammeArea[]> {
    const found = await session
      .select(columnsOf(programmeArea))
      .from(programmeArea)
      .where(eq(programmeArea.cityId, ags));
    return found.sort(byId);
  },

  /** Writes a programme area; one of the same id gives way. */
  async put(session: Session, ags: string, one: ProgrammeArea): Promise<void> {
    const { cityId, programmeId, ...set } = rowOf(ags, one);
    await session
      .insert(programmeArea)
      .values({ cityId, programmeId, ...set })
      .onConflictDoUpdate({ target: [programmeArea.cityId, programmeArea.programmeId], set });
  },

  async remove(session: Session, ags: string, id: string): Promise<void> {
    await session.delete(programmeArea).where(and(eq(programmeArea.cityId, ags), eq(programmeArea.programmeId, id)));
  },

  /** Takes away the programme areas of a boundary version and says which they were. */
  async removeOf(session: Session, ags: string, boundaryId: string): Promise<Pick<ProgrammeArea, 'id' | 'name'>[]> {
    return session
      .delete(programmeArea)
      .where(and(eq(programmeArea.cityId, ags), eq(programmeArea.boundaryId, boundaryId)))
      .returning({ id: programmeArea.programmeId, name: programmeArea.name });
  },

  /** Copies the programme areas on the boundary versions of a release into it. */
  async release(session: Session, ags: string, releaseId: number, boundaryIds: ReadonlySet<string>): Promise<void> {
    const rows = (await this.list(session, ags))
      .filter(({ boundary }) => boundaryIds.has(boundary))
      .map((one) => ({ ...rowOf(ags, one), releaseId }));
    if (rows.length > 0) await session.insert(releaseProgrammeArea).values(rows);
  },

  async released(session: Session, ags: string, releaseId: number): Promise<ProgrammeArea[]> {
    const found = await session
      .select(columnsOf(releaseProgrammeArea))
      .from(releaseProgrammeArea)
      .where(and(eq(releaseProgrammeArea.cityId, ags), eq(releaseProgrammeArea.releaseId, releaseId)));
    return found.sort(byId);
  },

  async recall(session: Session, ags: string, releaseId: number): Promise<void> {
    await session
      .delete(releaseProgrammeArea)
      .where(and(eq(releaseProgrammeArea.cityId, ags), eq(releaseProgrammeArea.releaseId, releaseId)));
  },
};
