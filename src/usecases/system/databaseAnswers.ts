import { answers } from '../../store/databaseAnswers.ts';
import type { EngineContext } from './engineContext.ts';

const PATIENCE_MS = 2000;

/**
 * Whether the database answers in time. The embedded one has a single connection, which an import may hold for longer:
 * there, waiting is no failure, since readers are served from memory meanwhile.
 */
export async function databaseAnswers(context: EngineContext, patience = PATIENCE_MS): Promise<boolean> {
  const { database } = context;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(database.kind === 'embedded'), patience);
  });
  try {
    return await Promise.race([answers(database), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
