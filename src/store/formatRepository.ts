import { and, asc, desc, eq } from 'drizzle-orm';
import type { DeliveryFormat } from '../domain/deliveryFormat.ts';
import type { Session } from './database.ts';
import { deliveryFormat } from './schema.ts';

export interface FormatRecord {
  readonly format: DeliveryFormat;
  readonly savedAt: string;
}

/** The delivery formats of a city, every version of each. */
export const formatRepository = {
  /** The newest version of each format. */
  async list(session: Session, ags: string): Promise<FormatRecord[]> {
    const rows = await session
      .select({ id: deliveryFormat.formatId, format: deliveryFormat.format, savedAt: deliveryFormat.savedAt })
      .from(deliveryFormat)
      .where(eq(deliveryFormat.cityId, ags))
      .orderBy(asc(deliveryFormat.formatId), desc(deliveryFormat.version));
    return rows
      .filter(({ id }, i) => rows[i - 1]?.id !== id)
      .map(({ format, savedAt }) => ({ format: format as DeliveryFormat, savedAt }));
  },

  /** One version, or the newest. */
  async find(session: Session, ags: string, id: string, version?: number): Promise<FormatRecord | null> {
    const [found] = await session
      .select({ format: deliveryFormat.format, savedAt: deliveryFormat.savedAt })
      .from(deliveryFormat)
      .where(
        and(
          eq(deliveryFormat.cityId, ags),
          eq(deliveryFormat.formatId, id),
          version === undefined ? undefined : eq(deliveryFormat.version, version),
        ),
      )
      .orderBy(desc(deliveryFormat.version))
      .limit(1);
    return found === undefined ? null : { format: found.format as DeliveryFormat, savedAt: found.savedAt };
  },

  /** Numbers of all versions, the newest first. */
  async versions(session: Session, ags: string, id: string): Promise<number[]> {
    const rows = await session
      .select({ version: deliveryFormat.version })
      .from(deliveryFormat)
      .where(and(eq(deliveryFormat.cityId, ags), eq(deliveryFormat.formatId, id)))
      .orderBy(desc(deliveryFormat.version));
    return rows.map(({ version }) => version);
  },

  async insert(session: Session, ags: string, format: DeliveryFormat): Promise<void> {
    await session.insert(deliveryFormat).values({
      cityId: ags,
      formatId: format.id,
      version: format.version,
      title: format.title,
      format,
    });
  },
};
