import { and, eq } from 'drizzle-orm';
import type { Session } from './database.ts';
import { datasetState } from './schema.ts';

export const datasetStateRepository = {
  /** What a state consists of; null if there never was such a state. */
  async members(session: Session, ags: string, stateId: string): Promise<readonly string[] | null> {
    const [found] = await session
      .select({ members: datasetState.members })
      .from(datasetState)
      .where(and(eq(datasetState.cityId, ags), eq(datasetState.stateId, stateId)));
    return found?.members ?? null;
  },

  /** Keeps what a state consists of; the same state may come back (after a withdrawal) and is then left as it is. */
  async record(session: Session, ags: string, stateId: string, members: readonly string[]): Promise<void> {
    await session
      .insert(datasetState)
      .values({ cityId: ags, stateId, members: [...members] })
      .onConflictDoNothing();
  },
};
