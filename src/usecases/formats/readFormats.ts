import type { DeliveryFormat } from '../../domain/deliveryFormat.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { formatRepository } from '../../store/formatRepository.ts';
import { requireCity } from '../cities/requireCity.ts';
import type { EngineContext } from '../system/engineContext.ts';

export interface FormatSummary {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** `city`: saved for this city; `catalogue`: comes with the engine. */
  readonly origin: 'city' | 'catalogue';
  readonly savedAt: string | null;
}

/** All delivery formats that a city can use: its own, then those that come with the engine. */
export async function readFormats(context: EngineContext, ags: string): Promise<FormatSummary[]> {
  const { session } = context.database;
  await requireCity(session, ags);
  const own = await formatRepository.list(session, ags);
  return [
    ...own.map(({ format, savedAt }) => summary(format, 'city', savedAt)),
    ...[...context.catalogue.formats.values()].map((format) => summary(format, 'catalogue', null)),
  ];
}

function summary(
  { id, version, title }: DeliveryFormat,
  origin: FormatSummary['origin'],
  savedAt: string | null,
): FormatSummary {
  return { id, version, title, origin, savedAt };
}

/** One format with the numbers of its versions. */
export async function readFormat(
  context: EngineContext,
  ags: string,
  id: string,
  version?: number,
): Promise<{ readonly format: DeliveryFormat; readonly savedAt: string | null; readonly versions: readonly number[] }> {
  const { session } = context.database;
  await requireCity(session, ags);
  const known = context.catalogue.formats.get(id);
  if (known !== undefined && (version === undefined || version === known.version))
    return { format: known, savedAt: null, versions: [known.version] };
  const found = await formatRepository.find(session, ags, id, version);
  if (found === null)
    throw new RequestProblem(
      'not-found',
      version === undefined
        ? `Das Lieferformat „${id}“ gibt es hier nicht.`
        : `Das Lieferformat „${id}“ hat keine Fassung ${version}.`,
    );
  return { ...found, versions: await formatRepository.versions(session, ags, id) };
}
