import type { Session } from './database.ts';
import { datasetState } from './schema.ts';

export const datasetStateRepository = {
  /** Keeps what a state consists of; the same state may come back (after a withdrawal) and is then left as it is. */
  async record(session: Session, ags: string, stateId: string, members: readonly string[]): Promise<void> {
    await session
      .insert(datasetState)
      .values({ cityId: ags, stateId, members: [...members] })
      .onConflictDoNothing();
  },
};
