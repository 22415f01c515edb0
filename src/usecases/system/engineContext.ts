import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Database } from '../../store/database.ts';
import type { WorkerPool } from '../../workers/workerPool.ts';
import type { DatasetCache } from '../dataset/datasetCache.ts';
import type { Limits } from './limits.ts';

/** What every use case works with; made once when the program starts. */
export interface EngineContext {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly cache: DatasetCache;
  readonly limits: Limits;
  /** Threads for long computations; closed together with the database. */
  readonly workers: WorkerPool;
}
