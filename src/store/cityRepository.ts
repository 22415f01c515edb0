import { asc, eq } from 'drizzle-orm';
import type { Session } from './database.ts';
import { city } from './schema.ts';

export interface CityRecord {
  readonly ags: string;
  readonly name: string;
  readonly stateId: string;
}

const columns = { ags: city.cityId, name: city.name, stateId: city.stateId };

export const cityRepository = {
  async list(session: Session): Promise<CityRecord[]> {
    return session.select(columns).from(city).orderBy(asc(city.cityId));
  },

  async find(session: Session, ags: string): Promise<CityRecord | null> {
    const [found] = await session.select(columns).from(city).where(eq(city.cityId, ags));
    return found ?? null;
  },

  /** Also makes every other change of the city wait until this transaction ends. */
  async lock(session: Session, ags: string): Promise<CityRecord | null> {
    const [found] = await session.select(columns).from(city).where(eq(city.cityId, ags)).for('update');
    return found ?? null;
  },

  async create(session: Session, record: CityRecord): Promise<boolean> {
    const made = await session
      .insert(city)
      .values({ cityId: record.ags, name: record.name, stateId: record.stateId })
      .onConflictDoNothing()
      .returning({ ags: city.cityId });
    return made.length > 0;
  },

  async rename(session: Session, ags: string, name: string): Promise<void> {
    await session.update(city).set({ name, updatedAt: new Date().toISOString() }).where(eq(city.cityId, ags));
  },

  async setState(session: Session, ags: string, stateId: string): Promise<void> {
    await session.update(city).set({ stateId, updatedAt: new Date().toISOString() }).where(eq(city.cityId, ags));
  },
};
